import type { Day } from '../../core/base/day.ts';
import type { Settings } from '../../core/cost/types.ts';
import { readDecisions } from '../db/decisions.ts';
import type { ScanRecord, SnapshotSummary } from '../db/records.ts';
import { loadScan } from '../db/scans.ts';
import { summaryOf } from '../db/summary.ts';
import { callSitesOf, dismissedIn } from './judge/call-sites.ts';
import type { Judge } from './judge/types.ts';

export interface RejudgeRequest {
  readonly projectId: string;
  readonly scans: readonly ScanRecord[];
  readonly settings: Settings;
  readonly today: Day;
}

/** Figures by scan; a scan whose findings were not kept is missing. */
export type Rejudged = ReadonlyMap<string, SnapshotSummary>;

/**
 * Judges kept scans once more by the facts at hand, the settings, what is dismissed and the day of now. What was found
 * stays as it was found. Null where `onJudged`, told how many are done, answers that nobody waits any more.
 */
export const rejudge = async (
  { projectId, scans, settings, today }: RejudgeRequest,
  judge: Judge,
  onJudged: (scans: number) => boolean,
): Promise<Rejudged | null> => {
  const decisions = await readDecisions(projectId);
  const figures = new Map<string, SnapshotSummary>();
  for (const [index, kept] of scans.entries()) {
    if (!onJudged(index)) return null;
    const scan = await loadScan(kept);
    if (scan === null) continue;
    const dismissed = dismissedIn(callSitesOf(scan, decisions));
    figures.set(kept.id, summaryOf(await judge({ scanKey: `again ${kept.id}`, scan, dismissed, settings, today })));
  }
  return figures;
};
