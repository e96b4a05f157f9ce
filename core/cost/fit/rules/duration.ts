import type { Parameter, ParameterOperation } from '../../../catalog/parameter-schema.ts';
import { type Limit, limitOn, parametersFor } from '../limits.ts';
import { seconds } from '../notation.ts';
import { type Judgement, offers, type Rule, sameNameAndType, sourceOf } from './rule.ts';

interface Lengths {
  readonly min: number;
  readonly max: number;
  readonly has: (length: number) => boolean;
  readonly nextUp: (length: number) => number;
}

const ofList = (list: readonly number[]): Lengths => ({
  min: Math.min(...list),
  max: Math.max(...list),
  has: (length) => list.includes(length),
  nextUp: (length) => Math.min(...list.filter((value) => value >= length)),
});

const ofRange = ([min, max, step]: readonly [number, number, number]): Lengths => ({
  min,
  max,
  has: (length) => {
    const steps = (length - min) / step;
    return length >= min && length <= max && Math.abs(steps - Math.round(steps)) < 1e-9;
  },
  nextUp: (length) => (length < min ? min : min + Math.ceil((length - min) / step - 1e-9) * step),
});

const any: Lengths = { min: 0, max: Number.POSITIVE_INFINITY, has: () => true, nextUp: (length) => length };

const lengthsOf = ({ only }: Limit, parameter: Parameter): Lengths => {
  const list = (only?.values ?? parameter.values)?.map(seconds).filter((value) => value !== null);
  if (list !== undefined && list.length > 0) return ofList(list);
  const range = only?.range ?? parameter.range;
  return range === undefined ? any : ofRange(range);
};

/** How the length is written there: the listed value, else with an `s`, as text or as a number. */
const written = (parameter: Parameter, length: number): string => {
  const listed = parameter.values?.find((value) => seconds(value) === length);
  if (listed !== undefined) return JSON.stringify(listed);
  if (/'\d+s'/.test(parameter.encoding ?? '')) return JSON.stringify(`${length}s`);
  return parameter.type === 'string' ? JSON.stringify(String(length)) : String(length);
};

const withoutParameter = (length: number, target: ParameterOperation): Judgement => {
  const fixed = target.fixed?.duration;
  if (typeof fixed === 'number')
    return {
      verdict: length > fixed ? 'impossible' : 'map',
      reason: `the length is always ${fixed} s`,
      source: target.source,
    };
  return parametersFor(target, 'frames').length > 0
    ? { verdict: 'map', reason: 'the length is set by a number of frames', source: target.source }
    : { verdict: 'impossible', reason: 'the length cannot be set', source: target.source };
};

/** A length: fits as written, is rounded up and trimmed, or is over the longest clip of the operation. */
export const durationRule: Rule = ({ value, parameter }, request, target) => {
  const length = seconds(value);
  const [there] = parametersFor(target, 'duration');
  if (length === null)
    return { verdict: 'unknown', reason: `${JSON.stringify(value)} is no number of seconds`, source: null };
  if (there === undefined) return withoutParameter(length, target);
  const limit = limitOn(request, target, 'duration');
  const lengths = lengthsOf(limit, there);
  const source = limit.source ?? sourceOf(there, target);
  if (length > lengths.max)
    return { verdict: 'impossible', reason: `${length} s is over the longest clip of ${lengths.max} s`, source };
  if (!lengths.has(length))
    return {
      verdict: 'map',
      reason: `${length} s is not offered; the next one up is ${lengths.nextUp(length)} s, to be trimmed`,
      source,
    };
  return sameNameAndType(there, parameter) && offers(there, value)
    ? { verdict: 'fits', reason: `${length} s is offered under the same name and type`, source }
    : { verdict: 'map', reason: `${length} s is offered, written as ${there.name} ${written(there, length)}`, source };
};
