import type { VendorId } from '../../../core/catalog/schema.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import type { SnapshotSummary } from '../../db/records.ts';
import { clock, localDay } from '../../format/time.ts';
import type { ChartTable } from '../frame/ChartFrame.tsx';

export interface TrendSnapshot {
  readonly finishedAt: number;
  readonly summary: SnapshotSummary;
}

export interface TrendSeries {
  readonly vendor: VendorId;
  readonly label: string;
  /** `x` in milliseconds since the first snapshot. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Trend {
  /** Where the axis ends; above 0 even for snapshots of one moment. */
  readonly end: number;
  /** A few snapshots with their day, or their time where all are of one day. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Day and time of every snapshot. */
  readonly labels: readonly string[];
  /** Largest at the end first: it lies at the bottom of the pile. Vendors that never had a call are left out. */
  readonly series: readonly TrendSeries[];
}

type NameOf = (vendor: VendorId) => string;

const mostTicks = 5;

const callsOf = (summary: SnapshotSummary, vendor: VendorId): number =>
  summary.vendors.find((figures) => figures.vendor === vendor)?.calls ?? 0;

const vendorsIn = (snapshots: readonly TrendSnapshot[]): readonly VendorId[] => [
  ...new Set(snapshots.flatMap(({ summary }) => summary.vendors.map(({ vendor }) => vendor))),
];

const label = ({ finishedAt }: TrendSnapshot): string =>
  `${dayText(localDay(new Date(finishedAt)))}, ${clock(new Date(finishedAt))}`;

/** The first, the last, and evenly chosen ones between. */
const someOf = <Item>(items: readonly Item[]): readonly Item[] => {
  const wanted = Math.min(mostTicks, items.length);
  const chosen = Array.from(
    { length: wanted },
    (_, index) => items[Math.round((index * (items.length - 1)) / Math.max(1, wanted - 1))],
  );
  return [...new Set(chosen)].filter((item) => item !== undefined);
};

const ticksOf = (snapshots: readonly TrendSnapshot[], start: number): Trend['ticks'] => {
  const days = new Set(snapshots.map(({ finishedAt }) => localDay(new Date(finishedAt))));
  const text = (at: Date): string => (days.size === 1 ? clock(at) : dayText(localDay(at)));
  return someOf(snapshots).map(({ finishedAt }) => ({ x: finishedAt - start, label: text(new Date(finishedAt)) }));
};

/** Production calls by vendor over the snapshots, oldest first. A vendor a snapshot does not name had no calls. */
export const callTrend = (snapshots: readonly TrendSnapshot[], nameOf: NameOf): Trend => {
  const start = snapshots[0]?.finishedAt ?? 0;
  const last = ({ points }: TrendSeries): number => points.at(-1)?.y ?? 0;
  const series = vendorsIn(snapshots).map((vendor) => ({
    vendor,
    label: nameOf(vendor),
    points: snapshots.map(({ finishedAt, summary }) => ({ x: finishedAt - start, y: callsOf(summary, vendor) })),
  }));
  return {
    end: Math.max(1, (snapshots.at(-1)?.finishedAt ?? start) - start),
    ticks: ticksOf(snapshots, start),
    labels: snapshots.map(label),
    series: series.filter(({ points }) => points.some(({ y }) => y > 0)).sort((a, b) => last(b) - last(a)),
  };
};

export const trendTable = (snapshots: readonly TrendSnapshot[], nameOf: NameOf): ChartTable => {
  const vendors = vendorsIn(snapshots);
  return {
    columns: ['Snapshot', ...vendors.map(nameOf), 'All'],
    rows: snapshots.map((snapshot) => [
      label(snapshot),
      ...vendors.map((vendor) => String(callsOf(snapshot.summary, vendor))),
      String(snapshot.summary.productionCalls),
    ]),
  };
};
