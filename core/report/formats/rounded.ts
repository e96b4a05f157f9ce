import type { Range } from '../../cost/types.ts';

/** At most two places: more would be false precision, and would make equal results differ in the last digit. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

export const roundedOrNull = (value: number | null): number | null => (value === null ? null : rounded(value));

export const roundedRange = ({ low, likely, high }: Range): Range => ({
  low: rounded(low),
  likely: rounded(likely),
  high: rounded(high),
});
