import type { Day } from '../../base/day.ts';
import type { Catalogue } from '../../catalog/types.ts';
import type { Rhythm, SamplingPoint } from '../../history/months.ts';
import type { FindingContext, Tracked } from '../../history/types.ts';
import type { Finding, ScannedRoot, Signal } from '../../scan/types.ts';
import type { RepositoryFailure } from '../git/repository.ts';
import type { ScanFailure } from '../scan-failure.ts';

/** What one state of the code holds, before its findings are given identities. Plain JSON, kept by commit. */
export interface CommitState {
  readonly findings: readonly Finding[];
  /** One a finding, in the same order. */
  readonly contexts: readonly FindingContext[];
  readonly signals: readonly Signal[];
  /** Files of the commit, and those of them whose type is read. */
  readonly files: number;
  readonly readable: number;
  /** Readable contents that could not be judged, with the reason. */
  readonly lacking: readonly Lacking[];
}

export interface Lacking {
  readonly code: 'objects-missing' | 'objects-too-large' | 'objects-unreadable' | 'worker-crashed';
  readonly blob: string;
  readonly path: string;
}

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

export type HistoryFailure =
  | ScanFailure
  | RepositoryFailure
  /** `no-such-commit`: the detail is the name that was asked for. */
  | { readonly code: 'no-commits' | 'no-such-commit'; readonly detail: string };

export interface HistoryRequest {
  readonly folder: string;
  readonly since: Day;
  readonly every: Rhythm;
  readonly today: Day;
  /** A commit or a name for one; `HEAD` by default. */
  readonly start?: string;
  /** These states instead of a rhythm, oldest first: commits by whatever name git knows. */
  readonly commits?: readonly string[];
  /** Null or absent: nothing is kept, the next run reads everything again. */
  readonly cacheFolder?: string | null;
  readonly signal?: AbortSignal;
  /** At most about ten times a second. */
  onProgress?(progress: HistoryProgress): void;
}

export interface EngineOptions {
  readonly catalogue: Catalogue;
  readonly toolVersion: string;
  /** Path of the bundled `core/node/workers/scan-worker.ts`. */
  readonly workerScript: string;
  readonly grammarsFolder: string;
  readonly workers?: number;
}
