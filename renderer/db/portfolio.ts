import { useLiveQuery } from 'dexie-react-hooks';
import { database } from './database.ts';
import { findingKeys } from './finding-key.ts';
import type { ProjectRecord, ScanRecord } from './records.ts';
import { loadScan } from './scans.ts';

/** Scans a small trend is drawn from. */
const trendLength = 24;

export interface Since {
  readonly added: number;
  readonly removed: number;
}

export interface PortfolioRow {
  readonly project: ProjectRecord;
  readonly latest: ScanRecord | null;
  /** Production calls, oldest first. */
  readonly trend: readonly number[];
  /** What changed since the user last looked; null where nothing did or nothing was looked at. */
  readonly since: Since | null;
}

const keysOf = async (scan: ScanRecord): Promise<ReadonlySet<string> | null> => {
  const loaded = await loadScan(scan);
  return loaded && new Set(findingKeys(loaded.findings));
};

const missing = (from: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...from].filter((key) => !other.has(key)).length;

const sinceLook = async ({ seenScan }: ProjectRecord, latest: ScanRecord): Promise<Since | null> => {
  if (seenScan === undefined || seenScan === latest.id) return null;
  const seen = await database.scans.get(seenScan);
  const [before, after] = await Promise.all([seen ? keysOf(seen) : null, keysOf(latest)]);
  if (!before || !after) return null;
  const [added, removed] = [missing(after, before), missing(before, after)];
  return added + removed > 0 ? { added, removed } : null;
};

const rowOf = async (project: ProjectRecord): Promise<PortfolioRow> => {
  const scans = await database.scans
    .where('[projectId+finishedAt]')
    .between([project.id, 0], [project.id, Infinity])
    .reverse()
    .limit(trendLength)
    .toArray();
  const latest = scans[0] ?? null;
  const trend = scans.map(({ summary }) => summary.productionCalls).reverse();
  return { project, latest, trend, since: latest && (await sinceLook(project, latest)) };
};

/** One row a project; undefined while they are being read. */
export const usePortfolio = (projects: readonly ProjectRecord[]): readonly PortfolioRow[] | undefined =>
  useLiveQuery(() => Promise.all(projects.map(rowOf)), [projects]);
