import type { DismissedFinding } from '../../../core/report/types.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import { findingKeys } from '../../db/finding-key.ts';
import type { DecisionRecord } from '../../db/records.ts';
import { type CallSite, placeId } from '../context.ts';

/** Every finding with its names and what the user said about it. */
export const callSitesOf = (scan: ScanResult, decisions: ReadonlyMap<string, DecisionRecord>): readonly CallSite[] => {
  const keys = findingKeys(scan.findings);
  return scan.findings.map((finding, index) => {
    const key = keys[index] ?? '';
    return { id: placeId(finding), key, finding, decision: decisions.get(key) ?? null };
  });
};

/** Positions of the dismissed ones, in the order of the scan. */
export const dismissedIn = (sites: readonly CallSite[]): readonly number[] =>
  sites.flatMap(({ decision }, index) => (decision?.state === 'dismissed' ? [index] : []));

/** The dismissed ones with the reasons given. */
export const dismissalsIn = (sites: readonly CallSite[]): readonly DismissedFinding[] =>
  sites.flatMap(({ finding, decision }) =>
    decision?.state === 'dismissed' ? [{ finding, reason: decision.reason }] : [],
  );
