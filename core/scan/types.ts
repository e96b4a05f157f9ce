import type { Day } from '../base/day.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Confidence, VendorId } from '../catalog/schema.ts';

export const findingKinds = [
  'manifest-dependency',
  'import',
  'client-init',
  'call',
  'endpoint-url',
  'model-id',
  'env-var',
  'webhook-handler',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Only `production` counts in scores and costs. */
export const lanes = ['production', 'test', 'docs', 'example', 'generated'] as const;
export type Lane = (typeof lanes)[number];

/** An argument as far as the code tells: a literal, or why it is unknown. */
export type ArgumentValue =
  | { readonly known: true; readonly value: string | number | boolean | null }
  | { readonly known: false; readonly reason: string };

export interface Finding {
  /** Relative to the scanned root, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly endLine: number;
  /** Whom the request goes to. An aggregator is the vendor. */
  readonly vendor: VendorId;
  /** Behind an aggregator, a cloud or a library: whose model, where the code says so. */
  readonly underlyingVendor: VendorId | null;
  readonly kind: FindingKind;
  /** As written after the client (`videos.create`), or the literal that is the evidence. */
  readonly symbol: string;
  /** What a call does: generate, poll, download, … as in the catalogue's call patterns. Null for other kinds. */
  readonly operation: string | null;
  readonly capability: string | null;
  readonly model: string | null;
  readonly lane: Lane;
  readonly confidence: Confidence;
  /** The chain by which it was concluded, one sentence a step, first step first. Never empty. */
  readonly via: readonly string[];
  /** Arguments of a call by the name written in code; dotted for nested ones. Absent for other kinds. */
  readonly arguments?: Readonly<Record<string, ArgumentValue>>;
}

/** Evidence that is no finding of its own but costs effort when leaving: see `core/lockin` and `core/cost`. */
export const signalKinds = [
  'result-read',
  'error-class',
  'leaked-type',
  'stored-id',
  'output-copied',
  'embed',
  'prompt',
  'test-file',
  'interface',
] as const;
export type SignalKind = (typeof signalKinds)[number];

export interface Signal {
  readonly kind: SignalKind;
  readonly path: string;
  readonly line: number;
  readonly vendor: VendorId;
  readonly symbol: string;
  readonly lane: Lane;
}

/** Complete account of what was looked at: `listed = read + sum of skipped`. */
export interface Coverage {
  readonly listed: number;
  readonly read: number;
  /** Files that passed the literal filter and were parsed to a syntax tree. */
  readonly parsed: number;
  readonly bytesRead: number;
  /** Folders and files left out before reading, by reason (`ignored`, `too-large`, `binary`, …). */
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  readonly diagnostics: readonly Diagnostic[];
  /** Files read, by language or format id. */
  readonly languages: Readonly<Record<string, number>>;
}

export interface ScannedRoot {
  /** Folder name, never the whole path. */
  readonly name: string;
  readonly commit: string | null;
  readonly branch: string | null;
}

export interface ScanResult {
  readonly formatVersion: 1;
  readonly toolVersion: string;
  readonly catalogueVersion: string;
  readonly catalogueDay: Day;
  readonly today: Day;
  readonly root: ScannedRoot;
  /** Sorted by path, line, column, vendor, kind. */
  readonly findings: readonly Finding[];
  readonly signals: readonly Signal[];
  readonly coverage: Coverage;
}

export const scanStages = ['listing', 'reading', 'linking', 'done'] as const;

export interface ScanProgress {
  readonly stage: (typeof scanStages)[number];
  readonly filesListed: number;
  readonly filesRead: number;
  readonly findings: number;
  readonly currentPath: string | null;
}
