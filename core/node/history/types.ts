import type { Day } from '../../base/day.ts';
import type { Catalogue } from '../../catalog/types.ts';
import type { Rhythm } from '../../history/months.ts';
import type { HistoryProgress } from '../../history/past.ts';
import type { FindingContext } from '../../history/types.ts';
import type { Finding, Signal } from '../../scan/types.ts';
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
