import type { VendorAssessment } from '../report/types.ts';
import type { VendorNumbers } from './types.ts';

/** The part of an assessment that a snapshot keeps, so that old states need not be computed again to be compared. */
export const numbersOf = (vendors: readonly VendorAssessment[]): VendorNumbers[] =>
  vendors.map(({ vendor, productionCalls, lockIn, exit }) => ({
    vendor,
    calls: productionCalls,
    score: lockIn.score,
    metrics: lockIn.metrics.map(({ id, value, weight }) => ({ id, value, weight })),
    days: exit.days,
    packages: exit.packages.map(({ id, hours }) => ({ id, hours: hours.likely })),
  }));
