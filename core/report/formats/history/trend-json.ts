import type { Range } from '../../../cost/types.ts';
import type { TrendPoint, TrendReport } from '../../history-types.ts';
import { roundedOrNull, roundedRange } from '../rounded.ts';

const daysOf = (days: Range | null): Range | null => (days === null ? null : roundedRange(days));

const pointOf = ({ label, date, commit, committed, vendors, ...figures }: TrendPoint, names: TrendReport['names']) => ({
  label,
  date,
  commit,
  committed,
  calls: figures.calls,
  testCalls: figures.testCalls,
  concentration: figures.concentration,
  score: roundedOrNull(figures.hardest?.score ?? null),
  hardest: figures.hardest?.vendor ?? null,
  cost: figures.hardest === null ? null : { vendor: figures.hardest.vendor, days: daysOf(figures.hardest.days) },
  vendors: vendors.map(({ vendor, calls, score, days }) => ({
    vendor,
    name: names[vendor] ?? vendor,
    calls,
    score: roundedOrNull(score),
    days: daysOf(days),
  })),
});

/** Stable and versioned: `score` and `cost` are those of the vendor that is hardest to leave at that point. */
export const trendJson = (report: TrendReport): string => {
  const { name, toolVersion, catalogueVersion, catalogueDay, today, since, every, points, notes, stats } = report;
  const head = { formatVersion: 1, toolVersion, catalogueVersion, catalogueDay, name, today, since, every };
  return `${JSON.stringify({ ...head, points: points.map((one) => pointOf(one, report.names)), notes, stats }, null, 2)}\n`;
};
