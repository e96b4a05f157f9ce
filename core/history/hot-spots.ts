import { compareText } from '../base/order.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { Finding, FindingKind } from '../scan/types.ts';

/** How often a file changed in the window that is looked at. */
export interface FileChanges {
  readonly path: string;
  readonly commits: number;
  readonly authors: number;
}

/**
 * A file in which vendor code is changed often: what is expensive to leave and is touched all the time is what to wrap
 * first.
 */
export interface HotSpot {
  readonly path: string;
  readonly vendors: readonly VendorId[];
  /** Lines of production code that name or ask a vendor; dependencies and names of keys are no code. */
  readonly sites: number;
  readonly commits: number;
  readonly authors: number;
  /**
   * Share of all hot spots, 0–1: sites × commits of this file over the sum of all files. The idea, change frequency
   * times a weight of the code, is Adam Tornhill's (Your Code as a Crime Scene, 2015); the weight here is the evidence.
   */
  readonly heat: number;
}

const notCode: ReadonlySet<FindingKind> = new Set(['manifest-dependency', 'env-var']);

/** Hottest first. Files that did not change in the window, or hold no vendor code in production, are left out. */
export function hotSpots(findings: readonly Finding[], changes: readonly FileChanges[]): HotSpot[] {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.lane !== 'production' || notCode.has(finding.kind)) continue;
    const found = byPath.get(finding.path) ?? [];
    found.push(finding);
    byPath.set(finding.path, found);
  }
  const spots = changes.flatMap(({ path, commits, authors }) => {
    const found = byPath.get(path);
    return found === undefined || commits === 0 ? [] : [{ path, commits, authors, ...summary(found) }];
  });
  const total = spots.reduce((sum, { sites, commits }) => sum + sites * commits, 0);
  return spots
    .map((spot) => ({ ...spot, heat: (spot.sites * spot.commits) / total }))
    .sort((a, b) => b.heat - a.heat || compareText(a.path, b.path));
}

function summary(found: readonly Finding[]): Pick<HotSpot, 'vendors' | 'sites'> {
  return {
    vendors: [...new Set(found.map(({ vendor }) => vendor))].sort(compareText),
    sites: new Set(found.map(({ line, vendor }) => `${line} ${vendor}`)).size,
  };
}
