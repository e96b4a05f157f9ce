import type { VendorId } from '../../catalog/schema.ts';
import { pertDeviation } from '../three-point.ts';
import type { Range } from '../types.ts';
import type { PlannedPackage, Sensitivity } from './types.ts';

/** A package of a plan with whose it is. Hours before the team factor. */
export interface PooledPackage {
  readonly id: PlannedPackage;
  readonly from: VendorId;
  readonly hours: Range;
}

/**
 * What would narrow the range: packages by their share of S², the variance of the sum, largest first. Shares sum to 1; a
 * package without a range is left out. Source: cost model v1, section 3.3.
 */
export const sensitivityOf = (packages: readonly PooledPackage[]): readonly Sensitivity[] => {
  const total = packages.reduce((sum, { hours }) => sum + pertDeviation(hours) ** 2, 0);
  return packages
    .map(({ id, from, hours }) => ({
      package: id,
      from,
      share: total === 0 ? 0 : pertDeviation(hours) ** 2 / total,
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
};
