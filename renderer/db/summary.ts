import { callPlaces } from '../../core/assess/places.ts';
import type { Day } from '../../core/base/day.ts';
import type { Assessment } from '../../core/report/types.ts';
import type { Finding } from '../../core/scan/types.ts';
import type { SnapshotSummary } from './records.ts';

/** What the assessment of a scan says in figures. */
export const summaryOf = ({ scan, vendors, productionCalls, alarms }: Assessment): SnapshotSummary => ({
  today: scan.today,
  productionCalls,
  alarms: alarms.length,
  vendors: vendors.map(({ vendor, productionCalls: calls, lockIn, exit }) => ({
    vendor,
    calls,
    score: lockIn.score,
    days: exit.days,
  })),
});

/** Figures of a scan that was never judged: calls are counted; scores and days are unknown, never 0. */
export const countedSummary = (today: Day, findings: readonly Finding[]): SnapshotSummary => {
  const production = findings.filter(({ lane }) => lane === 'production');
  const vendors = [...new Set(production.map(({ vendor }) => vendor))].map((vendor) => ({
    vendor,
    calls: callPlaces(production.filter((finding) => finding.vendor === vendor)),
    score: null,
    days: null,
  }));
  return { today, productionCalls: vendors.reduce((sum, { calls }) => sum + calls, 0), vendors };
};
