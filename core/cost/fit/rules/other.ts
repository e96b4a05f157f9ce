import type { Canonical, Parameter, ParameterOperation } from '../../../catalog/parameter-schema.ts';
import { instead, limitOn, parametersFor } from '../limits.ts';
import { type Judgement, offers, type Rule, sameNameAndType, sourceOf } from './rule.ts';

/** Arguments that can be left out, or moved into the prompt, without changing what is asked for. */
const droppable: ReadonlySet<Canonical> = new Set<Canonical>([
  'seed',
  'cfg_scale',
  'steps',
  'enhance_prompt',
  'safety',
  'watermark',
  'count',
  'webhook',
  'poll_interval',
  'output_format',
  'output_storage',
  'person_generation',
  'priority',
  'user',
  'metadata',
  'fps',
  'style',
  'negative_prompt',
  'motion_strength',
  'camera',
]);

const isOn = (value: unknown): boolean => value === true || value === 'on' || value === 'yes';

/** Sound cannot be switched at the target: what it always does decides. */
const fixedSound = (value: unknown, target: ParameterOperation): Judgement => {
  const fixed = target.fixed?.generate_audio;
  const source = target.source;
  if (fixed === undefined)
    return {
      verdict: 'map',
      reason: 'sound cannot be switched there; whether the model makes any is in its entry',
      source,
    };
  return {
    verdict: fixed === isOn(value) ? 'map' : 'impossible',
    reason: fixed ? 'the model always makes sound' : 'the model makes no sound',
    source,
  };
};

const counterpart = (parameter: Parameter, target: ParameterOperation): Parameter | undefined => {
  const same = parametersFor(target, parameter.canonical);
  return (
    same.find(({ name }) => name === parameter.name) ??
    same[0] ??
    (instead[parameter.canonical] ?? []).flatMap((canonical) => parametersFor(target, canonical))[0]
  );
};

const withoutCounterpart = (canonical: Canonical, target: ParameterOperation): Judgement =>
  droppable.has(canonical)
    ? { verdict: 'map', reason: 'has no counterpart and can be left out', source: target.source }
    : { verdict: 'impossible', reason: 'has no counterpart', source: target.source };

/** Every other argument: the same name and type, another name, left out, or without a counterpart. */
export const otherRule: Rule = ({ value, parameter }, request, target) => {
  const there = counterpart(parameter, target);
  const { canonical } = parameter;
  if (there === undefined)
    return canonical === 'generate_audio' ? fixedSound(value, target) : withoutCounterpart(canonical, target);
  const limit = limitOn(request, target, there.canonical);
  if (!limit.allowed)
    return {
      verdict: droppable.has(canonical) ? 'map' : 'impossible',
      reason: 'not together with the other arguments',
      source: limit.source,
    };
  const source = sourceOf(there, target);
  const refused = !offers(there, value) && there.type === parameter.type && there.type !== 'boolean';
  if (refused)
    return {
      verdict: droppable.has(canonical) ? 'map' : 'impossible',
      reason: `${JSON.stringify(value)} is not among the values of ${there.name}`,
      source,
    };
  return sameNameAndType(there, parameter) && offers(there, value)
    ? { verdict: 'fits', reason: 'the same name and type', source }
    : { verdict: 'map', reason: `becomes ${there.name} (${there.type})`, source };
};
