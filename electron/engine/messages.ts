import type { CheckProgress, DetectionCheck } from '../../core/accuracy/check.ts';
import type { Day } from '../../core/base/day.ts';
import type { Rhythm } from '../../core/history/months.ts';
import type { LinePlace, OwnershipReport } from '../../core/history/ownership.ts';
import type { HistoryProgress, HistoryResult } from '../../core/history/past.ts';
import type { BroughtBy } from '../../core/history/types.ts';
import type { Finding, ScanProgress, ScanResult } from '../../core/scan/types.ts';
import type { Failure } from '../ipc/contract.ts';

/** What the main process tells the engine process. One engine does one thing and ends. */
export type ToEngine =
  | {
      readonly type: 'start';
      readonly root: string;
      readonly catalogueFile: string;
      readonly cacheFolder: string;
      readonly today: Day;
      readonly toolVersion: string;
    }
  | {
      readonly type: 'start-history';
      readonly root: string;
      readonly catalogueFile: string;
      readonly cacheFolder: string;
      readonly since: Day;
      readonly every: Rhythm;
      readonly today: Day;
      readonly toolVersion: string;
    }
  | {
      readonly type: 'explain';
      readonly root: string;
      readonly commit: string;
      readonly since: string | null;
      readonly places: readonly LinePlace[];
    }
  | {
      readonly type: 'start-ownership';
      readonly root: string;
      readonly commit: string | null;
      readonly places: readonly LinePlace[];
      readonly today: Day;
      readonly cacheFolder: string;
    }
  | {
      readonly type: 'check-detection';
      readonly labelledFolder: string;
      readonly catalogueFile: string;
      readonly toolVersion: string;
    }
  | { readonly type: 'cancel' };

export type FromEngine =
  | { readonly type: 'progress'; readonly progress: ScanProgress }
  | { readonly type: 'findings'; readonly findings: readonly Finding[] }
  | { readonly type: 'finished'; readonly result: ScanResult }
  | { readonly type: 'history-progress'; readonly progress: HistoryProgress }
  | { readonly type: 'history-finished'; readonly result: HistoryResult }
  | { readonly type: 'explained'; readonly origins: readonly (BroughtBy | null)[] }
  | { readonly type: 'ownership-part'; readonly report: OwnershipReport }
  | { readonly type: 'ownership'; readonly report: OwnershipReport }
  | { readonly type: 'check-progress'; readonly progress: CheckProgress }
  | { readonly type: 'checked'; readonly check: DetectionCheck }
  | { readonly type: 'failed'; readonly error: Failure };
