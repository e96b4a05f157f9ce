import type { Day } from '../../core/base/day.ts';
import type { VendorId } from '../../core/catalog/schema.ts';
import type { Range, Settings } from '../../core/cost/types.ts';
import type { Finding, ScanResult, Signal } from '../../core/scan/types.ts';
import type { Target } from '../../electron/ipc/contract.ts';

export interface ProjectRecord {
  readonly id: string;
  /** The whole path, as the host named it. */
  readonly root: string;
  readonly name: string;
  readonly target: Target;
  readonly createdAt: number;
  readonly openedAt: number;
  /** Colour slot of each vendor, from 1; given once and never taken away. */
  readonly vendorSlots: Readonly<Record<VendorId, number>>;
}

export type ScanHeader = Omit<ScanResult, 'findings' | 'signals'>;

/** The few figures of a snapshot that lists and trends need without reading its findings. */
export interface SnapshotSummary {
  readonly today: Day;
  readonly productionCalls: number;
  readonly vendors: readonly VendorFigures[];
}

export interface VendorFigures {
  readonly vendor: VendorId;
  readonly calls: number;
  /** As it was judged on that day; null = unknown. */
  readonly score: number | null;
  readonly days: Range | null;
}

export interface ScanRecord {
  readonly id: string;
  readonly projectId: string;
  readonly finishedAt: number;
  readonly header: ScanHeader;
  readonly summary: SnapshotSummary;
  readonly parts: number;
}

/** A slice of the findings and signals of one scan: thousands of rows in one record load faster than one row each. */
export interface PartRecord {
  readonly scanId: string;
  readonly index: number;
  readonly findings: readonly Finding[];
  readonly signals: readonly Signal[];
}

/** What the user said about one finding: a false alarm, or known and accepted. */
export interface DecisionRecord {
  readonly projectId: string;
  readonly findingKey: string;
  readonly state: 'dismissed' | 'accepted';
  readonly reason: string;
  readonly at: number;
}

export type Theme = 'system' | 'light' | 'dark';

/** Values that stand alone, by key. */
export interface Preferences {
  readonly settings: Settings;
  readonly theme: Theme;
  readonly currentProject: string;
  /** The user chose to start empty: an old backup is not offered at every start. */
  readonly startedEmpty: boolean;
}

export type PreferenceRecord = {
  readonly [Key in keyof Preferences]: { readonly key: Key; readonly value: Preferences[Key] };
}[keyof Preferences];
