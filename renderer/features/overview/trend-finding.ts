import { dayText } from '../../../core/report/wording/days.ts';
import { grouped } from '../../../core/report/wording/numbers.ts';
import type { SnapshotSummary } from '../../db/records.ts';

type NameOf = (vendor: string) => string;

const callsOf = ({ vendors }: SnapshotSummary, vendor: string): number =>
  vendors.find((figures) => figures.vendor === vendor)?.calls ?? 0;

/** The vendor whose calls changed most, and by how many. */
const largestMove = (first: SnapshotSummary, last: SnapshotSummary) => {
  const vendors = new Set([...first.vendors, ...last.vendors].map(({ vendor }) => vendor));
  const moves = [...vendors].map((vendor) => ({ vendor, from: callsOf(first, vendor), to: callsOf(last, vendor) }));
  return moves.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0];
};

/** Title of the trend: what moved most between the first and the last snapshot. */
export const trendFinding = (summaries: readonly SnapshotSummary[], nameOf: NameOf): string => {
  const [first, last] = [summaries[0], summaries.at(-1)];
  if (!first || !last || first === last) return 'One snapshot so far';
  const since = dayText(first.today);
  const move = largestMove(first, last);
  if (!move || move.from === move.to) return `No vendor gained or lost a call since ${since}`;
  const { vendor, from, to } = move;
  return `${nameOf(vendor)} went from ${grouped(from)} to ${grouped(to)} calls since ${since}`;
};
