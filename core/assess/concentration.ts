import { compareText } from '../base/order.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { Assessment } from '../report/types.ts';

/**
 * How far production calls go to one vendor: Herfindahl–Hirschman index, the sum of squared shares in per cent,
 * 0–10 000; above 1 800 United States merger guidelines call a market highly concentrated. Null without calls.
 */
export const concentrationOf = (calls: ReadonlyMap<VendorId, number>): Assessment['concentration'] => {
  const used = [...calls].filter(([, count]) => count > 0);
  const total = used.reduce((sum, [, count]) => sum + count, 0);
  const [largest] = used.toSorted(([a, m], [b, n]) => n - m || compareText(a, b));
  if (largest === undefined) return null;
  const hhi = used.reduce((sum, [, count]) => sum + (100 * (count / total)) ** 2, 0);
  return { hhi: Math.round(hhi), largest: largest[0], largestShare: largest[1] / total };
};
