import type { Day } from '../base/day.ts';
import type { Finding } from '../scan/types.ts';
import { isBack } from './track.ts';
import type { Snapshot } from './types.ts';

export interface Lifespan {
  readonly identity: string;
  /** As it was last seen. */
  readonly finding: Finding;
  readonly from: Moment;
  /** The first state without it; null while it is still there. */
  readonly until: Moment | null;
  /** It had been there before, and was gone in between. */
  readonly back: boolean;
}

export interface Moment {
  readonly commit: string | null;
  readonly day: Day;
}

/**
 * From when to when each finding was there, in the order of their coming.
 *
 * @param snapshots of one track, oldest first
 */
export function lifespans(snapshots: readonly Snapshot[]): Lifespan[] {
  const open = new Map<string, Lifespan>();
  const closed: Lifespan[] = [];
  for (const snapshot of snapshots) {
    const at = { commit: snapshot.commit, day: snapshot.day };
    const present = new Map(snapshot.findings.map((one) => [one.identity, one.finding]));
    for (const [identity, span] of open) {
      if (present.has(identity)) continue;
      open.delete(identity);
      closed.push({ ...span, until: at });
    }
    for (const [identity, finding] of present) {
      const from = open.get(identity)?.from ?? at;
      open.set(identity, { identity, finding, from, until: null, back: isBack(identity) });
    }
  }
  return inOrder([...closed, ...open.values()], snapshots);
}

function inOrder(spans: readonly Lifespan[], snapshots: readonly Snapshot[]): Lifespan[] {
  const orders = new Map<string, number>();
  for (const snapshot of snapshots) {
    for (const { identity } of snapshot.findings) if (!orders.has(identity)) orders.set(identity, orders.size);
  }
  return [...spans].sort((a, b) => (orders.get(a.identity) ?? 0) - (orders.get(b.identity) ?? 0));
}
