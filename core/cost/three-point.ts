import type { Coefficients, UsedCoefficient } from '../catalog/coefficients.ts';
import type { EffortKey, ThreePointName } from '../catalog/model-schema.ts';
import type { Range } from './types.ts';

export const nothing: Range = { low: 0, likely: 0, high: 0 };

export const plus = (a: Range, b: Range): Range => ({
  low: a.low + b.low,
  likely: a.likely + b.likely,
  high: a.high + b.high,
});

export const times = (range: Range, factor: number): Range => ({
  low: range.low * factor,
  likely: range.likely * factor,
  high: range.high * factor,
});

/** Mean of a low, likely, high figure: (l + 4m + h) / 6 (PERT). */
export const pertMean = ({ low, likely, high }: Range): number => (low + 4 * likely + high) / 6;

/** Standard deviation of a low, likely, high figure: (h − l) / 6 (PERT). */
export const pertDeviation = ({ low, high }: Range): number => (high - low) / 6;

/** The three figures a model keeps under one name. */
export const threePoint = (coefficients: Coefficients<EffortKey>, name: ThreePointName): Range => ({
  low: coefficients.value(`effort.${name}.low`),
  likely: coefficients.value(`effort.${name}.likely`),
  high: coefficients.value(`effort.${name}.high`),
});

export const threePointSources = (
  coefficients: Coefficients<EffortKey>,
  name: ThreePointName,
): readonly UsedCoefficient<EffortKey>[] => [
  coefficients.used(`effort.${name}.low`),
  coefficients.used(`effort.${name}.likely`),
  coefficients.used(`effort.${name}.high`),
];
