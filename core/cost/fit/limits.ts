import type { Canonical, Constraint, Parameter, ParameterOperation } from '../../catalog/parameter-schema.ts';
import { seconds, shorterSide, tier } from './notation.ts';
import type { Request } from './request.ts';

/** An input that can stand for another where the target lacks it. */
export const instead: Partial<Record<Canonical, readonly Canonical[]>> = {
  image: ['first_frame', 'reference_images'],
  first_frame: ['image'],
  frames: ['duration'],
  duration: ['frames'],
};

export const parametersFor = (operation: ParameterOperation, canonical: Canonical): readonly Parameter[] =>
  operation.parameters.filter((parameter) => parameter.canonical === canonical);

const sorted = (values: readonly (number | null)[]): readonly number[] =>
  [...new Set(values.filter((value) => value !== null))].sort((a, b) => a - b);

/** The tier of the target that a wanted number of lines falls into: the next one up, else its largest. */
const tierAtTarget = (operation: ParameterOperation, lines: number): number | null => {
  const tiers = sorted([
    ...parametersFor(operation, 'resolution').flatMap(({ values }) => (values ?? []).map(tier)),
    ...parametersFor(operation, 'size').flatMap(({ values }) => (values ?? []).map(shorterSide)),
  ]);
  return tiers.find((value) => value >= lines) ?? tiers.at(-1) ?? null;
};

type Condition = Constraint['when'][Canonical];

const present = (request: Request, operation: ParameterOperation, canonical: Canonical): boolean =>
  request.values.has(canonical) ||
  (instead[canonical] ?? []).some((other) => request.values.has(other) && parametersFor(operation, other).length === 0);

const holds = (
  request: Request,
  operation: ParameterOperation,
  canonical: Canonical,
  condition: Condition,
): boolean => {
  if (condition === undefined) return true;
  if (condition === 'present') return present(request, operation, canonical);
  const value = request.values.get(canonical);
  if (canonical === 'resolution')
    return (
      request.tier !== null &&
      Array.isArray(condition) &&
      condition.map(tier).includes(tierAtTarget(operation, request.tier))
    );
  if (canonical === 'duration') {
    const length = value === undefined ? null : seconds(value);
    if (length === null) return false;
    return Array.isArray(condition) ? condition.includes(length) : length >= condition.min;
  }
  return (
    Array.isArray(condition) && (typeof value === 'string' || typeof value === 'number') && condition.includes(value)
  );
};

const entries = (when: Constraint['when']): readonly (readonly [Canonical, Condition])[] =>
  // Object.entries widens the keys of a record whose schema allows canonical names only.
  Object.entries(when) as [Canonical, Condition][];

export interface Limit {
  /** What the constraints leave of the parameter; null where they say nothing. */
  readonly only: {
    readonly values?: readonly (string | number)[];
    readonly range?: readonly [number, number, number];
  } | null;
  readonly allowed: boolean;
  /** Source of the constraint that decided; null where none did. */
  readonly source: string | null;
}

/** What the target's constraints leave of a parameter, given all that the call asks for. */
export const limitOn = (request: Request, operation: ParameterOperation, canonical: Canonical): Limit => {
  let limit: Limit = { only: null, allowed: true, source: null };
  for (const { when, then, source } of operation.constraints ?? []) {
    const consequence = then[canonical];
    if (consequence === undefined) continue;
    if (!entries(when).every(([name, condition]) => holds(request, operation, name, condition))) continue;
    const found = source ?? operation.source;
    if (consequence.allowed === false) limit = { ...limit, allowed: false, source: found };
    else {
      const { values, range } = consequence;
      limit = { ...limit, only: { ...(values && { values }), ...(range && { range }) }, source: found };
    }
  }
  return limit;
};
