import type { Day } from '../../core/base/day.ts';
import type { VendorId } from '../../core/catalog/schema.ts';
import type { VendorAssessment } from '../../core/report/types.ts';
import type { Finding } from '../../core/scan/types.ts';
import type { SnapshotSummary } from './records.ts';

type Judged = Pick<VendorAssessment, 'vendor' | 'lockIn' | 'exit'>;

const isProductionCall = (finding: Finding): boolean => finding.kind === 'call' && finding.lane === 'production';

/** Figures of one scan. `judged` may be empty: then scores and days are unknown, never 0. */
export const summarise = (today: Day, findings: readonly Finding[], judged: readonly Judged[]): SnapshotSummary => {
  const calls = new Map<VendorId, number>(judged.map(({ vendor }) => [vendor, 0]));
  for (const { vendor } of findings.filter(isProductionCall)) calls.set(vendor, (calls.get(vendor) ?? 0) + 1);
  const vendors = [...calls].map(([vendor, number]) => {
    const found = judged.find((one) => one.vendor === vendor);
    return { vendor, calls: number, score: found?.lockIn.score ?? null, days: found?.exit.days ?? null };
  });
  return { today, productionCalls: vendors.reduce((sum, { calls: own }) => sum + own, 0), vendors };
};
