import { type Day, daysBetween } from '../../../core/base/day.ts';
import type { VendorId } from '../../../core/catalog/schema.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import type { SnapshotSummary } from '../../db/records.ts';
import type { ChartTable } from '../frame/ChartFrame.tsx';

export interface TrendSnapshot {
  readonly finishedAt: number;
  readonly summary: SnapshotSummary;
}

export interface TrendSeries {
  readonly vendor: VendorId;
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Trend {
  /** Day of the first snapshot; `x` counts days from it, with the time of day as a fraction. */
  readonly start: Day;
  readonly days: number;
  /** Largest at the end first: it lies at the bottom of the pile. */
  readonly series: readonly TrendSeries[];
}

const millisecondsADay = 86_400_000;

const callsOf = (summary: SnapshotSummary, vendor: VendorId): number =>
  summary.vendors.find((figures) => figures.vendor === vendor)?.calls ?? 0;

/** Production calls by vendor over the snapshots, oldest first. A vendor a snapshot does not name had no calls. */
export const callTrend = (snapshots: readonly TrendSnapshot[], nameOf: (vendor: VendorId) => string): Trend | null => {
  const [first, last] = [snapshots[0], snapshots.at(-1)];
  if (!first || !last || first === last) return null;
  const vendors = new Set(snapshots.flatMap(({ summary }) => summary.vendors.map(({ vendor }) => vendor)));
  const series = [...vendors].map((vendor) => ({
    vendor,
    label: nameOf(vendor),
    points: snapshots.map(({ finishedAt, summary }) => ({
      x: (finishedAt - first.finishedAt) / millisecondsADay,
      y: callsOf(summary, vendor),
    })),
  }));
  const end = ({ points }: TrendSeries): number => points.at(-1)?.y ?? 0;
  return {
    start: first.summary.today,
    days: (last.finishedAt - first.finishedAt) / millisecondsADay,
    series: series.filter(({ points }) => points.some(({ y }) => y > 0)).sort((a, b) => end(b) - end(a)),
  };
};

/** Whole days between the first and the last snapshot, by the calendar. */
export const trendDays = (snapshots: readonly TrendSnapshot[]): number => {
  const [first, last] = [snapshots[0], snapshots.at(-1)];
  return first && last ? daysBetween(first.summary.today, last.summary.today) : 0;
};

export const trendTable = (snapshots: readonly TrendSnapshot[], nameOf: (vendor: VendorId) => string): ChartTable => {
  const vendors = [...new Set(snapshots.flatMap(({ summary }) => summary.vendors.map(({ vendor }) => vendor)))];
  return {
    columns: ['Snapshot', ...vendors.map(nameOf), 'All'],
    rows: snapshots.map(({ finishedAt, summary }) => [
      `${dayText(summary.today)}, ${new Date(finishedAt).toTimeString().slice(0, 5)}`,
      ...vendors.map((vendor) => String(callsOf(summary, vendor))),
      String(summary.productionCalls),
    ]),
  };
};
