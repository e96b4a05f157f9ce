import type { VendorId } from '../../catalog/schema.ts';
import type { Expression } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import { calledName } from '../resolve/callers.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { namedArguments } from '../resolve/named-arguments.ts';
import { literalOf } from '../resolve/texts.ts';
import type { CallRef, Frame, SdkValue, Site, Value } from '../resolve/value.ts';
import type { ModelRule } from '../rules/model-rules.ts';
import { plainName } from '../rules/words.ts';
import { modelConstant } from './model-constants.ts';

/** A literal that a call is given as its model. */
export interface ModelText {
  readonly id: string;
  readonly site: Site | null;
}

const slots = [
  'model',
  'modelid',
  'modelname',
  'modelkey',
  'version',
  'endpointid',
  'endpoint',
  'ref',
  'identifier',
  'deployment',
  'deploymentname',
  'modelslug',
  'falid',
  'modelpath',
  'application',
  'function',
];

const textsIn = (evaluator: Evaluator, values: readonly Value[]): ModelText[] =>
  values.flatMap((value) => {
    const constant = value.kind === 'sdk' ? modelConstant(evaluator.project.rules, value) : null;
    if (constant !== null) return [{ id: constant, site: null }];
    if (value.kind === 'sdk') return madeFor(evaluator, value);
    if (value.kind !== 'text') return [];
    const id = literalOf(value);
    const [first] = value.pieces;
    return id === null ? [] : [{ id, site: first && first.text !== null ? first.site : null }];
  });

/** The id that an object standing for a model was made with: `fal.video('id')`. */
const madeFor = (evaluator: Evaluator, { calls, path }: SdkValue): ModelText[] => {
  const ref = path.at(-1) === '()' ? calls.at(-1) : undefined;
  const call = ref?.file.unit.calls[ref.call];
  const [first] = call?.arguments ?? [];
  if (!ref || !call || !first || first.name !== null) return [];
  const given = evaluator.evaluate(first.value, evaluator.frame(ref.file, call.scope, call.line));
  return textsIn(
    evaluator,
    given.filter(({ kind }) => kind === 'text'),
  );
};

/** `.model("id")` on the way to a value that was built step by step. */
const builtWith = (evaluator: Evaluator, values: readonly Value[]): ModelText[] =>
  values.flatMap((value) => (value.kind === 'sdk' ? value.calls.flatMap((ref) => setByName(evaluator, ref)) : []));

const setByName = (evaluator: Evaluator, ref: CallRef): ModelText[] => {
  const call = ref.file.unit.calls[ref.call];
  const name = plainName(calledName(call?.callee ?? { kind: 'unknown' }) ?? '').replace(/^(set|with)/, '');
  if (!call || !slots.includes(name)) return [];
  const [first] = call.arguments;
  return first
    ? textsIn(evaluator, evaluator.evaluate(first.value, evaluator.frame(ref.file, call.scope, call.line)))
    : [];
};

const givenAs = (call: Call): Expression[] => {
  const args = namedArguments(call.arguments);
  const named = slots.flatMap((slot) => args.get(slot) ?? []);
  const [first] = call.arguments.filter(({ name }) => name === null);
  return first && first.value.kind !== 'object' ? [...named, first.value] : named;
};

/** Keys of an object that was put together elsewhere. */
const insideObjects = (evaluator: Evaluator, values: readonly Value[]): ModelText[] =>
  values.flatMap((value) =>
    value.kind === 'object'
      ? value.object.entries
          .filter(({ key }) => key !== null && slots.includes(plainName(key)))
          .flatMap((entry) => textsIn(evaluator, evaluator.evaluate(entry.value, value.frame)))
      : [],
  );

/** Every literal a call may be given as its model. */
export const modelTexts = (evaluator: Evaluator, call: Call, frame: Frame): readonly ModelText[] => {
  const given = givenAs(call).flatMap((expression) => textsIn(evaluator, evaluator.evaluate(expression, frame)));
  if (given.length > 0) return given;
  const values = call.arguments.flatMap(({ value }) =>
    value.kind === 'object' ? [] : evaluator.evaluate(value, frame),
  );
  return [...insideObjects(evaluator, values), ...builtWith(evaluator, values)];
};

/** The rule of a model that fits best: of the vendor in question, else of the maker, else the first. */
export const pickModel = (rules: readonly ModelRule[], vendors: readonly VendorId[]): ModelRule | null =>
  rules.find(({ vendor }) => vendors.includes(vendor)) ??
  rules.find(({ vendor, maker }) => vendor === maker) ??
  rules[0] ??
  null;
