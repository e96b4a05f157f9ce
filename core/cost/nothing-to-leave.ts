import { money } from '../base/money.ts';
import type { VendorId } from '../catalog/schema.ts';
import { nothing } from './three-point.ts';
import { type ExplainedExitCost, type Settings, workPackageIds } from './types.ts';

/** No evidence in production code: everything is zero and says so; never a range. */
export const nothingToLeave = (vendor: VendorId, { currency }: Settings): ExplainedExitCost => ({
  vendor,
  target: null,
  hours: nothing,
  days: nothing,
  money: { low: money(0, currency), likely: money(0, currency), high: money(0, currency) },
  packages: workPackageIds.map((id) => ({
    id,
    hours: nothing,
    varianceShare: 0,
    explanation: 'Not used.',
    evidence: [],
    coefficients: [],
  })),
  files: 0,
  secondOpinion: { files: 0, lines: nothing },
  remarks: ['Not used: production code holds no evidence of this vendor.'],
  breakdown: {
    groups: [],
    spread: 1,
    siteHours: 0,
    factors: [],
    mean: 0,
    deviation: 0,
    sharedSigma: 0,
    sharedVariance: 0,
    mapping: null,
    calls: [],
    confidence: 'high',
    edited: [],
  },
});
