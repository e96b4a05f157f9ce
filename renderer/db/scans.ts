import { useLiveQuery } from 'dexie-react-hooks';
import type { ScanResult } from '../../core/scan/types.ts';
import { database } from './database.ts';
import { giveSlots } from './projects.ts';
import type { ScanRecord, SnapshotSummary } from './records.ts';
import { isShelvedAs, shelve, unshelve } from './shelf.ts';

export interface NewSnapshot {
  readonly projectId: string;
  readonly finishedAt: number;
  readonly result: ScanResult;
  readonly summary: SnapshotSummary;
}

/** Keeps a scan whole or not at all: whatever fails, the snapshots before it stay as they are. */
export const saveSnapshot = async ({ projectId, finishedAt, result, summary }: NewSnapshot): Promise<ScanRecord> => {
  const { findings, signals, ...header } = result;
  const id = crypto.randomUUID();
  const scan = { id, projectId, finishedAt, header, summary };
  const { projects, scans, contents, placements, listings } = database;
  await database.transaction('rw', [projects, scans, contents, placements, listings], async () => {
    await shelve(database, projectId, id, { findings, signals });
    await database.scans.add(scan);
    await database.projects
      .where('id')
      .equals(projectId)
      .modify((project) => {
        const vendors = summary.vendors.map(({ vendor }) => vendor);
        Object.assign(project, { openedAt: finishedAt, vendorSlots: giveSlots(project.vendorSlots, vendors) });
      });
  });
  return scan;
};

/** A snapshot as the engine gave it; null where only its figures were kept (old snapshots of a restored backup). */
export const loadScan = async (scan: ScanRecord): Promise<ScanResult | null> => {
  const told = await unshelve(database, scan.id);
  return told && { ...scan.header, ...told };
};

const snapshotsOf = (projectId: string): Promise<ScanRecord[]> =>
  database.scans.where('[projectId+finishedAt]').between([projectId, 0], [projectId, Infinity]).toArray();

export const newestScan = async (projectId: string): Promise<ScanRecord | undefined> =>
  database.scans.where('[projectId+finishedAt]').between([projectId, 0], [projectId, Infinity]).last();

/** Whether the newest scan of a project found the very same by the same facts. */
export const foundBefore = async (projectId: string, result: ScanResult): Promise<boolean> => {
  const newest = await newestScan(projectId);
  if (newest?.header.catalogueVersion !== result.catalogueVersion) return false;
  return isShelvedAs(database, projectId, newest.id, result);
};

/** Snapshots of a project without their findings, oldest first; undefined while they are being read. */
export const useSnapshots = (projectId: string | null): readonly ScanRecord[] | undefined =>
  useLiveQuery(async () => (projectId === null ? [] : snapshotsOf(projectId)), [projectId]);

export interface LoadedScan {
  readonly scan: ScanResult;
  readonly finishedAt: number;
}

const latestScan = async (projectId: string): Promise<LoadedScan | null> => {
  const newest = await newestScan(projectId);
  const scan = newest ? await loadScan(newest) : null;
  return newest && scan ? { scan, finishedAt: newest.finishedAt } : null;
};

/** The newest scan of a project with its findings; null where there is none, undefined while it is being read. */
export const useLatestScan = (projectId: string | null): LoadedScan | null | undefined =>
  useLiveQuery(async () => (projectId === null ? null : latestScan(projectId)), [projectId]);
