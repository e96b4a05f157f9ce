import { seeded } from '../../core/cost/monte-carlo/random.ts';
import { quantile } from '../../core/cost/monte-carlo/simulate.ts';

export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

export interface Pair {
  readonly predicted: number;
  readonly actual: number;
}

/** |predicted / actual − 1|. */
export const relativeError = ({ predicted, actual }: Pair): number => Math.abs(predicted / Math.max(1, actual) - 1);

/** Median absolute error as a share of the actual figure. */
export const medianError = (pairs: readonly Pair[]): number => median(pairs.map(relativeError));

/** Cases where one is at most `factor` times the other. */
export const within = (pairs: readonly Pair[], factor: number): number =>
  pairs.filter(({ predicted, actual }) => Math.abs(Math.log(predicted / Math.max(1, actual))) <= Math.log(factor))
    .length;

/** Ranks from 1; equal values share the mean of their ranks. */
const ranks = (values: readonly number[]): readonly number[] =>
  values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const correlation = (a: readonly number[], b: readonly number[]): number => {
  const [meanA, meanB] = [mean(a), mean(b)];
  const sum = (part: (index: number) => number): number => a.reduce((total, _, index) => total + part(index), 0);
  const da = (index: number): number => (a[index] ?? 0) - meanA;
  const db = (index: number): number => (b[index] ?? 0) - meanB;
  const scale = Math.sqrt(sum((k) => da(k) ** 2) * sum((k) => db(k) ** 2));
  return scale === 0 ? 0 : sum((k) => da(k) * db(k)) / scale;
};

/** Rank correlation (Spearman), −1 to 1; 0 where all values of one side are equal. */
export const spearman = (pairs: readonly Pair[]): number =>
  correlation(ranks(pairs.map(({ predicted }) => predicted)), ranks(pairs.map(({ actual }) => actual)));

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 90 % interval of a figure by drawing whole lineages with replacement, 2 000 times with a fixed seed, so that siblings do
 * not count as independent.
 */
export const bootstrap = <Case extends { readonly lineage: string }>(
  cases: readonly Case[],
  figure: (drawn: readonly Case[]) => number,
): Interval => {
  const names = [...new Set(cases.map(({ lineage }) => lineage))];
  const lineages = names.map((name) => cases.filter(({ lineage }) => lineage === name));
  const random = seeded(15);
  const figures = Array.from({ length: 2000 }, () => {
    const drawn = lineages.flatMap(() => lineages[Math.floor(random() * lineages.length)] ?? []);
    return figure(drawn);
  }).sort((a, b) => a - b);
  return { low: quantile(figures, 0.05), high: quantile(figures, 0.95) };
};
