import type { Canonical, ParameterOperation } from '../../../catalog/parameter-schema.ts';
import { limitOn, parametersFor } from '../limits.ts';
import { shape, shorterSide, sizeShape, tier } from '../notation.ts';
import type { Request } from '../request.ts';
import { type Verdict, worst } from '../types.ts';
import { type Judgement, offers, type Rule, sourceOf } from './rule.ts';

interface Part {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly source: string;
}

/** Lines within 2 % of a tier are taken as it: 1088 is 1080 rounded to a multiple of 16. */
const slack = 0.02;
/** Two shapes this near are one with a crop: 1792x1024 is 16:9 with 1.6 % off. */
const crop = 0.03;

const tiersAt = (
  request: Request,
  target: ParameterOperation,
): { readonly tiers: readonly number[]; readonly source: string } => {
  const [resolution] = parametersFor(target, 'resolution');
  const size = parametersFor(target, 'size').find(({ part }) => part === undefined);
  const limit = limitOn(request, target, 'resolution');
  const values = limit.only?.values ?? resolution?.values ?? size?.values ?? [];
  return {
    tiers: values.map((value) => tier(value) ?? shorterSide(value)).filter((lines) => lines !== null),
    source: limit.source ?? sourceOf(resolution ?? size, target),
  };
};

const judgeTier = (lines: number, request: Request, target: ParameterOperation): Part => {
  const settable = parametersFor(target, 'resolution').length + parametersFor(target, 'size').length > 0;
  const { tiers, source } = tiersAt(request, target);
  if (!settable) return { verdict: 'map', reason: 'the resolution cannot be set', source };
  if (tiers.length === 0) return { verdict: 'map', reason: 'free size', source };
  const largest = Math.max(...tiers);
  if (lines > largest * (1 + slack))
    return { verdict: 'impossible', reason: `${lines} lines are over the largest tier of ${largest}`, source };
  const next = Math.min(...tiers.filter((value) => value >= lines * (1 - slack)));
  return {
    verdict: 'map',
    reason: next === lines ? `tier ${next}` : `tier ${next} is the next one up from ${lines}`,
    source,
  };
};

interface Shape {
  readonly name: string;
  readonly ratio: number;
}

const shapesAt = (
  request: Request,
  target: ParameterOperation,
): { readonly shapes: readonly Shape[]; readonly source: string } => {
  const [aspect] = parametersFor(target, 'aspect_ratio');
  const size = parametersFor(target, 'size').find(({ part }) => part === undefined);
  const limit = limitOn(request, target, 'aspect_ratio');
  const values = limit.only?.values ?? aspect?.values ?? size?.values ?? [];
  const ratioOf = limit.only?.values !== undefined || aspect?.values !== undefined ? shape : sizeShape;
  return {
    shapes: values.flatMap((value): Shape[] => {
      const ratio = ratioOf(value);
      return ratio === null ? [] : [{ name: String(value), ratio }];
    }),
    source: limit.source ?? sourceOf(aspect ?? size, target),
  };
};

const judgeShape = (wanted: number, request: Request, target: ParameterOperation): Part => {
  const settable = parametersFor(target, 'aspect_ratio').length + parametersFor(target, 'size').length > 0;
  const { shapes, source } = shapesAt(request, target);
  if (!settable)
    return parametersFor(target, 'first_frame').length > 0
      ? { verdict: 'map', reason: 'the shape follows the input image', source }
      : { verdict: 'impossible', reason: 'the shape cannot be set', source };
  const distance = ({ ratio }: Shape): number => Math.abs(Math.log(ratio / wanted));
  const [nearest] = shapes.toSorted((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return { verdict: 'map', reason: 'any shape', source };
  const off = Math.abs(nearest.ratio / wanted - 1);
  if (off > crop)
    return {
      verdict: 'impossible',
      reason: `no shape near ${wanted.toFixed(3)}; the nearest is ${nearest.name}`,
      source,
    };
  const name = `shape ${nearest.name}`;
  return {
    verdict: 'map',
    reason: off < 0.001 ? name : `${name}, ${(off * 100).toFixed(1)} % off, by cropping`,
    source,
  };
};

/** The very same argument and value: nothing to work out. */
const unchanged = (
  canonical: Canonical,
  argument: Parameters<Rule>[0],
  request: Request,
  target: ParameterOperation,
): Judgement | null => {
  const { value, parameter } = argument;
  const [there] = parametersFor(target, canonical).filter(({ part }) => part === parameter.part);
  if (there === undefined || there.name !== parameter.name) return null;
  const source = sourceOf(there, target);
  if (canonical === 'size') {
    if (there.values === undefined)
      return { verdict: 'fits', reason: 'the same name; the values are those of the model behind it', source };
    return offers(there, value) ? { verdict: 'fits', reason: 'the same size under the same name', source } : null;
  }
  return offers(there, value) && limitOn(request, target, canonical).only === null
    ? { verdict: 'fits', reason: 'the same value under the same name', source }
    : null;
};

/** Size, resolution and aspect ratio: a size is a tier and a shape at once. */
export const pictureRule: Rule = (argument, request, target) => {
  const { canonical } = argument.parameter;
  const same = unchanged(canonical, argument, request, target);
  if (same !== null) return same;
  const parts = [
    ...(canonical !== 'aspect_ratio' && request.tier !== null ? [judgeTier(request.tier, request, target)] : []),
    ...(canonical !== 'resolution' && request.shape !== null ? [judgeShape(request.shape, request, target)] : []),
  ];
  const [first] = parts;
  if (first === undefined)
    return {
      verdict: 'map',
      reason: `${JSON.stringify(argument.value)} follows the input; to be checked`,
      source: null,
    };
  return {
    verdict: parts.reduce<Verdict>((verdict, part) => worst(verdict, part.verdict), 'fits'),
    reason: parts.map(({ reason }) => reason).join('; '),
    source: (parts.find(({ verdict }) => verdict === 'impossible') ?? first).source,
  };
};
