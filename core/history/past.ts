import type { Day } from '../base/day.ts';
import type { ScannedRoot, Signal } from '../scan/types.ts';
import type { Rhythm, SamplingPoint } from './months.ts';
import type { Tracked } from './types.ts';

export interface HistoryPoint extends SamplingPoint {
  readonly findings: readonly Tracked[];
  readonly signals: readonly Signal[];
  readonly files: number;
  readonly readable: number;
}

/** Something that was not covered, with the particulars. One code a cause. */
export interface HistoryNote {
  readonly code:
    | 'shallow-clone'
    | 'history-broken'
    | 'starts-later'
    | 'point-unreadable'
    | 'objects-missing'
    | 'objects-too-large'
    | 'objects-unreadable'
    | 'worker-crashed'
    | 'submodules'
    | 'cache-unusable';
  readonly count: number;
  readonly detail: string;
}

export interface HistoryStats {
  /** Points, and those of them that were in the cache whole. */
  readonly points: number;
  readonly pointsCached: number;
  /** Commits on the line that is followed. */
  readonly commits: number;
  /** Entries of all trees that had to be listed. */
  readonly entriesListed: number;
  /** Different contents at different paths among them, of types that are read. */
  readonly blobsListed: number;
  /** Of these, judged in an earlier run. */
  readonly blobsCached: number;
  readonly blobsRead: number;
  readonly bytesRead: number;
  readonly blobsParsed: number;
  readonly milliseconds: number;
}

export interface HistoryResult {
  readonly root: ScannedRoot;
  readonly catalogueVersion: string;
  readonly catalogueDay: Day;
  readonly toolVersion: string;
  readonly every: Rhythm;
  readonly since: Day;
  readonly until: Day;
  /** Oldest first; identities carried over from each to the next. */
  readonly points: readonly HistoryPoint[];
  readonly notes: readonly HistoryNote[];
  readonly stats: HistoryStats;
}

export const historyStages = ['commits', 'trees', 'reading', 'following', 'linking', 'done'] as const;

export interface HistoryProgress {
  readonly stage: (typeof historyStages)[number];
  readonly points: number;
  readonly pointsDone: number;
  /** Contents to read in this stage, and those read. */
  readonly blobs: number;
  readonly blobsDone: number;
}
