import { database } from '../database.ts';
import type { ContentRecord, ListingRecord, PlacementRecord, ScanRecord } from '../records.ts';
import { backupVersion } from './schema.ts';

/** Rows of findings and signals kept in one backup, each counted once; older snapshots beyond it keep their figures only. */
const rowBudget = 400_000;

interface KeptFindings {
  readonly listings: readonly ListingRecord[];
  readonly placements: readonly PlacementRecord[];
  readonly contents: readonly ContentRecord[];
}

const there = <Row>(rows: readonly (Row | undefined)[]): readonly Row[] => rows.filter((row) => row !== undefined);

/** What the newest scans refer to, newest first, as far as the budget goes; the newest one always. */
const findingsWithin = async (scans: readonly ScanRecord[], budget: number): Promise<KeptFindings> => {
  const listings: ListingRecord[] = [];
  const placements = new Map<number, PlacementRecord>();
  let numbers = 0;
  for (const { id } of [...scans].sort((a, b) => b.finishedAt - a.finishedAt)) {
    const listing = await database.listings.get(id);
    if (!listing) continue;
    const fresh = [...new Set([...listing.findings, ...listing.signals])].filter((place) => !placements.has(place));
    const added = there(await database.placements.bulkGet(fresh));
    numbers += added.reduce((sum, { at }) => sum + at.length, 0);
    if (numbers > 3 * budget && listings.length > 0) break;
    listings.push(listing);
    for (const placement of added) placements.set(placement.id ?? 0, placement);
  }
  const kept = [...placements.values()];
  const contents = there(await database.contents.bulkGet([...new Set(kept.map(({ content }) => content))]));
  return { listings, placements: kept, contents };
};

/** Everything that lasts as one JSON text. */
export const backupText = async (at: number): Promise<string> => {
  const [projects, scans, preferences, decisions, scenarios, pasts, pastFindings] = await Promise.all([
    database.projects.toArray(),
    database.scans.toArray(),
    database.preferences.toArray(),
    database.decisions.toArray(),
    database.scenarios.toArray(),
    database.pasts.toArray(),
    database.pastFindings.toArray(),
  ]);
  const lasting = { projects, scans, preferences, decisions, scenarios, pasts, pastFindings };
  const found = await findingsWithin(scans, rowBudget);
  return JSON.stringify({ format: 'untether-backup', version: backupVersion, at, ...lasting, ...found });
};
