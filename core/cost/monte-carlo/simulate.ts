import type { Range } from '../types.ts';
import { drawPert } from './pert.ts';
import { seeded, standardNormal } from './random.ts';

export interface SimulationInput {
  /** Work packages: hours before the team factor. */
  readonly packages: readonly Range[];
  /** f: familiarity times review. */
  readonly factor: number;
  /** σs: standard deviation of the log of what all packages share. */
  readonly sharedSigma: number;
  readonly draws?: number;
  readonly seed?: number;
}

export interface HistogramBar {
  /** Hours, from inclusive, to exclusive except in the last bar. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Simulation {
  readonly draws: number;
  readonly seed: number;
  readonly mean: number;
  /** P10, P50, P90 of the hours. */
  readonly range: Range;
  /** Hours at 1 %, 2 %, … 99 %: 99 figures, for a cumulative curve. */
  readonly percentiles: readonly number[];
  /** Equal bars from the smallest draw to the 99th percentile; what lies above is counted in `above`. */
  readonly histogram: readonly HistogramBar[];
  readonly above: number;
}

const bars = 40;

/** Linear between the two neighbours, of a sorted list. */
export const quantile = (sorted: ArrayLike<number>, share: number): number => {
  if (sorted.length === 0) return 0;
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(sorted.length - 1, below + 1)] ?? low;
  return low + (high - low) * (position - below);
};

const histogramOf = (sorted: Float64Array): Pick<Simulation, 'histogram' | 'above'> => {
  const from = sorted[0] ?? 0;
  const to = quantile(sorted, 0.99);
  const width = (to - from) / bars;
  const counts = new Array<number>(width > 0 ? bars : 1).fill(0);
  let above = 0;
  for (const hours of sorted) {
    const bar = width > 0 ? Math.min(bars - 1, Math.floor((hours - from) / width)) : 0;
    if (hours > to) above += 1;
    else counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return {
    above,
    histogram: counts.map((count, index) => ({
      from: from + index * width,
      to: index === counts.length - 1 ? to : from + (index + 1) * width,
      count,
    })),
  };
};

/**
 * Effort as a distribution: each draw adds one PERT-beta draw a package, times f, times lognormal(0, σs). The same seed
 * gives the same figures everywhere. Agrees with the closed form within 3 %. Source: cost model v1, section 3.3.
 */
export const simulate = (input: SimulationInput): Simulation => {
  const { packages, factor, sharedSigma, draws = 10_000, seed = 20_261_123 } = input;
  const random = seeded(seed);
  const open = packages.filter(({ high }) => high > 0);
  const hours = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    for (const range of open) sum += drawPert(range, random);
    hours[draw] = sum * factor * Math.exp(sharedSigma * standardNormal(random));
  }
  hours.sort();
  const at = (share: number): number => quantile(hours, share);
  return {
    draws,
    seed,
    mean: draws === 0 ? 0 : hours.reduce((sum, one) => sum + one, 0) / draws,
    range: { low: at(0.1), likely: at(0.5), high: at(0.9) },
    percentiles: Array.from({ length: 99 }, (_, index) => at((index + 1) / 100)),
    ...histogramOf(hours),
  };
};
