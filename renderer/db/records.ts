import type { Day } from '../../core/base/day.ts';
import type { VendorId } from '../../core/catalog/schema.ts';
import type { Leg } from '../../core/cost/scenario/types.ts';
import type { Range, Settings } from '../../core/cost/types.ts';
import type { CompactStates } from '../../core/history/compact.ts';
import type { StateFigures } from '../../core/history/figures.ts';
import type { Rhythm } from '../../core/history/months.ts';
import type { HistoryNote, HistoryStats } from '../../core/history/past.ts';
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
  /** When it was put aside; absent = in use. Its data stays. */
  readonly archivedAt?: number;
  /** The scan the user last looked at; absent = none yet. */
  readonly seenScan?: string;
}

export type ScanHeader = Omit<ScanResult, 'findings' | 'signals'>;

/** The few figures of a snapshot that lists and trends need without reading its findings. */
export interface SnapshotSummary {
  readonly today: Day;
  readonly productionCalls: number;
  /** Alarms of that day; absent = not counted then. */
  readonly alarms?: number;
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
}

export type LastingFinding = Omit<Finding, 'line' | 'column' | 'endLine'>;
export type LastingSignal = Omit<Signal, 'line'>;

/** What a file was found to say, without its lines; held once however many snapshots say it. One of the lists is empty. */
export interface ContentRecord {
  readonly id?: number;
  readonly projectId: string;
  /** Made from the content: the same content has the same key. */
  readonly key: string;
  readonly findings: readonly LastingFinding[];
  readonly signals: readonly LastingSignal[];
}

/** A content at its lines: line, column and last line of each finding, or the line of each signal, one after the other. */
export interface PlacementRecord {
  readonly id?: number;
  readonly projectId: string;
  readonly key: string;
  readonly content: number;
  readonly at: readonly number[];
}

/** The findings and signals of one scan as references to placements, in the order of the scan. */
export interface ListingRecord {
  readonly scanId: string;
  readonly findings: readonly number[];
  readonly signals: readonly number[];
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

export type NewCommits = 'offer' | 'scan' | 'nothing';

/** Values that stand alone, by key. */
export interface Preferences {
  readonly settings: Settings;
  readonly theme: Theme;
  readonly currentProject: string;
  /** What happens when the window gets the focus and the repository has new commits. */
  readonly newCommits: NewCommits;
  /** The open repository is scanned again when its files change. */
  readonly watchFiles: boolean;
  /** The user chose to start empty: an old backup is not offered at every start. */
  readonly startedEmpty: boolean;
}

export type PreferenceRecord = {
  readonly [Key in keyof Preferences]: { readonly key: Key; readonly value: Preferences[Key] };
}[keyof Preferences];

/** One point of the rebuilt past, with the figures it was judged to have. */
export interface PastPoint {
  readonly label: string;
  readonly day: Day;
  readonly commit: string;
  readonly committed: Day;
  readonly figures: StateFigures;
}

/** The rebuilt past of a project. Rebuilding takes its place: all points are judged by the same facts and settings. */
export interface PastRecord {
  readonly projectId: string;
  readonly builtAt: number;
  readonly every: Rhythm;
  readonly since: Day;
  readonly until: Day;
  readonly toolVersion: string;
  readonly catalogueVersion: string;
  readonly catalogueDay: Day;
  readonly notes: readonly HistoryNote[];
  readonly stats: HistoryStats;
  readonly points: readonly PastPoint[];
}

/** What was found at each point, as references: read only when two points are compared. */
export interface PastFindingsRecord extends CompactStates {
  readonly projectId: string;
}

/** A plan that was kept, by project. What it costs is worked out anew from the code and the figures of the day. */
export interface ScenarioRecord {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly legs: readonly Leg[];
  readonly adapterFirst: boolean;
  readonly createdAt: number;
  readonly changedAt: number;
}
