import type { Assessment } from '../../core/report/types.ts';
import type { ScanResult } from '../../core/scan/types.ts';
import { findingKeys } from '../db/finding-key.ts';
import type { DecisionRecord } from '../db/records.ts';
import { type CallSite, type Judged, placeId } from './context.ts';

interface Input {
  readonly scan: ScanResult;
  readonly finishedAt: number;
  readonly kept: boolean;
  readonly decisions: ReadonlyMap<string, DecisionRecord>;
  readonly assess: (scan: ScanResult) => Assessment;
}

const isDismissed = ({ decision }: CallSite): boolean => decision?.state === 'dismissed';

/** Judges a scan without what the user dismissed, so that every number follows a decision at once. */
export const judge = ({ scan, finishedAt, kept, decisions, assess }: Input): Judged => {
  const keys = findingKeys(scan.findings);
  const callSites = scan.findings.map((finding, index) => {
    const key = keys[index] ?? '';
    return { id: placeId(finding), key, finding, decision: decisions.get(key) ?? null };
  });
  const dismissed = callSites.filter(isDismissed).length;
  const counted =
    dismissed === 0 ? scan.findings : callSites.filter((site) => !isDismissed(site)).map((s) => s.finding);
  return { scan, finishedAt, kept, callSites, dismissed, assessment: assess({ ...scan, findings: counted }) };
};
