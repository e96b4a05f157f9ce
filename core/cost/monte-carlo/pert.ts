import type { Range } from '../types.ts';
import { beta, type Random } from './random.ts';

/** How strongly the likely figure pulls: 4 in the classic PERT distribution. */
const lambda = 4;

/**
 * One draw from a PERT-beta between low and high with its peak at likely: low + (high − low) · Beta(1 + λ(m−l)/(h−l),
 * 1 + λ(h−m)/(h−l)). Its mean is (l + 4m + h) / 6. A range without width gives its figure.
 */
export const drawPert = ({ low, likely, high }: Range, random: Random): number => {
  const width = high - low;
  if (width <= 0) return likely;
  const left = 1 + (lambda * (likely - low)) / width;
  const right = 1 + (lambda * (high - likely)) / width;
  return low + width * beta(left, right, random);
};
