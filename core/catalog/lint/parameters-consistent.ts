import type { Parameter, ParameterOperation } from '../parameter-schema.ts';
import type { LintInput, LintMessage, LintRule } from './message.ts';

const seconds = /^-?\d+(\.\d+)?s?$/;
const ratio = /^\d+:\d+$|^(auto|adaptive|keep|portrait|landscape)$/;
const size = /^\d+\s*[x*:×]\s*\d+$|^(auto|square|portrait|landscape)/;

const outside = ({ default: value, range }: Parameter): boolean =>
  typeof value === 'number' && range !== undefined && (value < range[0] || value > range[1]);

const oddValues = ({ canonical, part, values = [] }: Parameter): (string | number)[] => {
  if (canonical === 'duration') return values.filter((value) => value !== 'auto' && !seconds.test(String(value)));
  if (canonical === 'aspect_ratio') return values.filter((value) => !ratio.test(String(value)));
  if (canonical === 'size' && part === undefined) return values.filter((value) => !size.test(String(value)));
  return [];
};

const faults = (parameter: Parameter): string[] => {
  const { values, range, canonical, unit, default: value } = parameter;
  const found: string[] = [];
  if (values !== undefined && range !== undefined) found.push('has values and a range');
  if (range !== undefined && range[0] >= range[1]) found.push('has an empty range');
  if (values !== undefined && new Set(values).size !== values.length) found.push('has a value twice');
  if (canonical === 'duration' && unit !== 'seconds') found.push('is a duration, which is given in seconds');
  if (outside(parameter)) found.push('has a default outside its range');
  if (
    value !== undefined &&
    values !== undefined &&
    canonical !== 'generate_audio' &&
    !values.some((entry) => entry === value)
  )
    found.push('has a default that is not among its values');
  return [...found, ...oddValues(parameter).map((entry) => `has a value that cannot be read: ${entry}`)];
};

const patternFaults = ({ modelPattern }: ParameterOperation): string[] => {
  if (typeof modelPattern !== 'string') return [];
  try {
    new RegExp(modelPattern);
    return [];
  } catch {
    return ['has a model pattern that is no regular expression'];
  }
};

const fixedFaults = ({ fixed, parameters }: ParameterOperation): string[] =>
  Object.keys(fixed ?? {})
    .filter((name) => parameters.some(({ canonical }) => canonical === name))
    .map((name) => `has ${name} both fixed and as a parameter`);

const check = ({ content }: LintInput): LintMessage[] =>
  (content.parameters ?? []).flatMap(({ id, operations }) =>
    operations.flatMap((operation, position) => {
      const place = `parameters/${id}.json: operations.${position} ${operation.name}`;
      const own = [...patternFaults(operation), ...fixedFaults(operation)].map((message) => ({ path: place, message }));
      const below = operation.parameters.flatMap((parameter) =>
        faults(parameter).map((message) => ({ path: `${place}.${parameter.name}`, message })),
      );
      return [...own, ...below].map((fault) => ({ ...fault, level: 'error' as const }));
    }),
  );

/** Limits of parameters can be read and do not contradict each other. */
export const parametersConsistent: LintRule = { id: 'parameters-consistent', check };
