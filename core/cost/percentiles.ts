import { pertDeviation, pertMean } from './three-point.ts';
import type { Range } from './types.ts';

/** Standard normal quantile of 0.9. */
export const z90 = 1.2816;

export interface Spread {
  /** M and S: mean and standard deviation of the sum of independent packages, times the team factor. */
  readonly mean: number;
  readonly deviation: number;
  /** σT: standard deviation of the log of the whole. */
  readonly sigma: number;
  /** ln(1 + cv²): log variance of the packages alone. */
  readonly packageVariance: number;
  /** P10, P50, P90. */
  readonly range: Range;
}

/**
 * Closed form of a sum of PERT packages under one shared lognormal factor with median 1:
 * M = f · Σ (l + 4m + h) / 6, S = f · √Σ ((h − l) / 6)², cv = S / M, σT = √(ln(1 + cv²) + σs²),
 * P50 = M / √(1 + cv²), P10 and P90 = P50 · e^(∓1.2816 · σT).
 * Independent items alone make sums too narrow, hence the shared factor σs. Source: cost model v1, section 3.3.
 */
export const closedForm = (packages: readonly Range[], factor: number, sharedSigma: number): Spread => {
  const mean = factor * packages.reduce((sum, range) => sum + pertMean(range), 0);
  const deviation = factor * Math.sqrt(packages.reduce((sum, range) => sum + pertDeviation(range) ** 2, 0));
  const variation = mean === 0 ? 0 : (deviation / mean) ** 2;
  const packageVariance = Math.log(1 + variation);
  const sigma = Math.sqrt(packageVariance + sharedSigma ** 2);
  const likely = mean / Math.sqrt(1 + variation);
  return {
    mean,
    deviation,
    sigma,
    packageVariance,
    range: { low: likely * Math.exp(-z90 * sigma), likely, high: likely * Math.exp(z90 * sigma) },
  };
};
