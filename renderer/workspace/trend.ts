import type { Day } from '../../core/base/day.ts';
import type { VendorNumbers } from '../../core/history/types.ts';
import type { PastRecord, ScanRecord, SnapshotSummary, VendorFigures } from '../db/records.ts';
import { clock, localDay } from '../format/time.ts';

/** One place of a trend: a point of the rebuilt past or a scan that was kept. */
export interface TrendState {
  readonly id: string;
  /** Milliseconds, for the time line. */
  readonly at: number;
  readonly day: Day;
  readonly label: string;
  readonly commit: string | null;
  readonly calls: number;
  /** Herfindahl–Hirschman index, 0–10 000; null without calls. */
  readonly concentration: number | null;
  readonly vendors: readonly (VendorFigures | VendorNumbers)[];
  readonly catalogueVersion: string;
  readonly toolVersion: string;
  /** The figures are those of today's facts, whatever facts it was found by. */
  readonly judgedAnew?: true;
  /** Where its findings are: a place in the rebuilt past, or a scan. */
  readonly source:
    | { readonly type: 'past'; readonly place: number }
    | { readonly type: 'scan'; readonly scan: ScanRecord };
}

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

const hhi = ({ vendors, productionCalls }: SnapshotSummary): number | null =>
  productionCalls === 0
    ? null
    : Math.round(vendors.reduce((sum, { calls }) => sum + ((100 * calls) / productionCalls) ** 2, 0));

const pastStates = ({ points, catalogueVersion, toolVersion }: PastRecord): readonly TrendState[] =>
  points.map(({ label, day, commit, figures }, place) => ({
    id: `past ${place}`,
    at: noon(day),
    day,
    label,
    commit,
    calls: figures.calls,
    concentration: figures.concentration,
    vendors: figures.vendors,
    catalogueVersion,
    toolVersion,
    source: { type: 'past', place },
  }));

const scanState = (scan: ScanRecord): TrendState => ({
  id: `scan ${scan.id}`,
  at: scan.finishedAt,
  day: localDay(new Date(scan.finishedAt)),
  label: 'scan',
  commit: scan.header.root.commit,
  calls: scan.summary.productionCalls,
  concentration: hhi(scan.summary),
  vendors: scan.summary.vendors,
  catalogueVersion: scan.header.catalogueVersion,
  toolVersion: scan.header.toolVersion,
  source: { type: 'scan', scan },
});

/** A scan with the figures it was judged to have today; as it is where there are none. */
export const judgedAnew = (state: TrendState, figures: ReadonlyMap<string, SnapshotSummary>): TrendState => {
  const summary = state.source.type === 'scan' ? figures.get(state.source.scan.id) : undefined;
  if (summary === undefined) return state;
  const { productionCalls: calls, vendors } = summary;
  return { ...state, calls, vendors, concentration: hhi(summary), judgedAnew: true };
};

/** Scans of one day are told apart by the time. */
const namedApart = (scans: readonly TrendState[]): readonly TrendState[] =>
  scans.map((state) => {
    const alone = scans.filter(({ day }) => day === state.day).length === 1;
    return alone ? state : { ...state, label: `scan at ${clock(new Date(state.at))}` };
  });

/** A scan of the commit that the rebuilt past ends with, by the same facts, says the same once more. */
const repeats = (scan: ScanRecord, past: PastRecord | null): boolean =>
  past !== null &&
  scan.header.root.commit !== null &&
  scan.header.root.commit === past.points.at(-1)?.commit &&
  scan.header.catalogueVersion === past.catalogueVersion &&
  scan.summary.productionCalls === past.points.at(-1)?.figures.calls;

/** The rebuilt past, then every scan that says something after its last point, oldest first. */
export const trendStates = (past: PastRecord | null, scans: readonly ScanRecord[]): readonly TrendState[] => {
  const before = past === null ? [] : pastStates(past);
  const end = past?.builtAt ?? 0;
  const last = scans.at(-1);
  const later = scans.filter((scan) => (scan.finishedAt > end || scan === last) && !repeats(scan, past));
  return [...before, ...namedApart(later.map(scanState))].sort((a, b) => a.at - b.at);
};
