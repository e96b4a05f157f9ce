import { type Difference, differenceBetween } from '../../../core/history/difference.ts';
import { beginTracking, carryOver } from '../../../core/history/track.ts';
import type { Placed, Snapshot, Tracked, VendorNumbers } from '../../../core/history/types.ts';
import { loadPastFindings } from '../../db/pasts.ts';
import { loadScan } from '../../db/scans.ts';
import type { TrendState } from '../../workspace/trend.ts';

/** The text around a finding is only known where a state was read from git. */
const bare = { enclosing: null, code: null } as const;

const placedOf = async (projectId: string, { source }: TrendState): Promise<readonly Placed[] | null> => {
  if (source.type === 'past') return (await loadPastFindings(projectId, [source.place]))[0] ?? null;
  const scan = await loadScan(source.scan);
  return scan === null ? null : scan.findings.map((finding) => ({ finding, context: bare }));
};

const withoutText = ({ finding }: Placed): Placed => ({ finding, context: bare });

/** What the figures are made of is only compared where both states know it. */
const numbersOf = ({ vendors }: TrendState, detailed: boolean): readonly VendorNumbers[] =>
  vendors.map((figures) => ({
    vendor: figures.vendor,
    calls: figures.calls,
    score: figures.score,
    days: figures.days,
    metrics: detailed && 'metrics' in figures ? figures.metrics : [],
    packages: detailed && 'packages' in figures ? figures.packages : [],
  }));

const snapshotOf = (state: TrendState, findings: readonly Tracked[], detailed: boolean): Snapshot => ({
  commit: state.commit,
  day: state.day,
  findings,
  numbers: numbersOf(state, detailed),
});

/** What lies between two states of a project; null where the findings of one were not kept. */
export const compareStates = async (
  projectId: string,
  before: TrendState,
  after: TrendState,
): Promise<Difference | null> => {
  if (before.source.type === 'past' && after.source.type === 'past') {
    const [old = [], now = []] = await loadPastFindings(projectId, [before.source.place, after.source.place]);
    return differenceBetween(snapshotOf(before, old, true), snapshotOf(after, now, true));
  }
  const [old, now] = [await placedOf(projectId, before), await placedOf(projectId, after)];
  if (old === null || now === null) return null;
  const tracked = beginTracking(old.map(withoutText));
  const seen = new Set(tracked.map(({ identity }) => identity));
  const carried = carryOver(tracked, now.map(withoutText), seen);
  return differenceBetween(snapshotOf(before, tracked, false), snapshotOf(after, carried, false));
};
