import type { Run } from './run-program.ts';

/** The value in the middle; of an even number the mean of the two. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
};

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

export const secondsOf = (runs: readonly Run[]): Spread => spreadOf(runs.map(({ seconds }) => seconds));

/** Null where the system told nothing. */
export const memoryOf = (runs: readonly Run[]): number | null => {
  const told = runs.flatMap(({ megabytes }) => megabytes ?? []);
  return told.length === 0 ? null : Math.max(...told);
};
