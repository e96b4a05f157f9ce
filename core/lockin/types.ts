import type { UsedCoefficient } from '../catalog/coefficients.ts';
import type { SiteKind } from '../catalog/model-schema.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { AsyncPattern } from '../catalog/vocabulary.ts';
import type { Finding } from '../scan/types.ts';

export const metricIds = [
  'spread',
  'leak',
  'uniqueness',
  'data-gravity',
  'async-surface',
  'concentration',
  'exit-readiness',
] as const;
export type MetricId = (typeof metricIds)[number];

/** A line of the scanned code. */
export interface Place {
  readonly path: string;
  readonly line: number;
  /** What stands there: a symbol or a literal. */
  readonly text: string;
}

export interface CodeEvidence extends Place {
  readonly type: 'code';
}

/** Where a number comes from: a line of code, a fact of the catalogue, or the user's own setting. */
export type Evidence =
  | CodeEvidence
  | { readonly type: 'fact'; readonly text: string; readonly source: string; readonly seen: string }
  | { readonly type: 'setting'; readonly text: string };

export interface Metric {
  readonly id: MetricId;
  /** 0–100, higher = harder to leave. */
  readonly value: number;
  /** Share of the score, sums to 100 over the metrics. */
  readonly weight: number;
  /** One sentence that says how the value came about, with its inputs. */
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
  /** What nobody knows yet and how it was counted, one sentence each. */
  readonly unknown?: readonly string[];
  /** The figures of the model that took part. */
  readonly coefficients?: readonly UsedCoefficient<string>[];
}

export const bands = ['low', 'moderate', 'high', 'severe'] as const;
export type Band = (typeof bands)[number];

export interface LockInScore {
  readonly vendor: VendorId;
  /** 0–100, weighted mean of the metrics. */
  readonly score: number;
  readonly band: Band;
  /** Always all seven, in the order of `metricIds`. */
  readonly metrics: readonly Metric[];
  /** The target that would lose least, which uniqueness is measured against; null where none is known. */
  readonly bestTarget?: VendorId | null;
}

/** One place in code that costs work when leaving. */
export interface Site {
  readonly kind: SiteKind;
  readonly symbol: string;
  readonly path: string;
  readonly line: number;
  /** 1 where only the line is known. */
  readonly column: number;
  readonly endLine: number;
  readonly capability: string | null;
  readonly operation: string | null;
  readonly model: string | null;
  readonly arguments?: Finding['arguments'];
}

/** How the code of one scan depends on one vendor. Pure function of findings and signals; no settings, no prices. */
export interface VendorUsage {
  readonly vendor: VendorId;
  /** Production files with evidence that are not configuration, sorted. Their count is F. */
  readonly files: readonly string[];
  /** Configuration files with evidence: manifests, environment files, infrastructure. Sorted. */
  readonly configFiles: readonly string[];
  /** Production sites, each place once, sorted by path, line, kind, symbol. */
  readonly sites: readonly Site[];
  /** One site of kind `test` a test file that touches the vendor, sorted. */
  readonly testSites: readonly Site[];
  readonly capabilities: readonly { readonly key: string; readonly sites: readonly Site[] }[];
  /** Model ids named in production code, sorted. */
  readonly models: readonly string[];
  /** Largest single module and its share of the code sites (C, 0–1); null without code sites. */
  readonly wrapper: { readonly path: string; readonly share: number } | null;
  /** Code sites outside the wrapper. */
  readonly outside: readonly Place[];
  /** Vendor types in signatures outside the wrapper. Their count is T. */
  readonly leakedTypes: readonly Place[];
  /** Waiting calls by symbol. */
  readonly awaitGroups: readonly { readonly symbol: string; readonly places: readonly Place[] }[];
  readonly webhooks: readonly Place[];
  /** Players, call screens and live streams. */
  readonly surface: readonly Place[];
  readonly storedIds: readonly Place[];
  /** Places where a result is written to storage of one's own. */
  readonly outputsCopied: readonly Place[];
  readonly uploads: readonly Place[];
  /** How the code learns that work is done. Empty where it does not wait itself. */
  readonly asyncPatterns: readonly AsyncPattern[];
  readonly tests: { readonly state: 'none' | 'mocked' | 'interface'; readonly places: readonly Place[] };
  /** Share of the production calls of the whole scan, by vendor, sums to 1; empty without calls. */
  readonly shares: readonly { readonly vendor: VendorId; readonly share: number }[];
}

/** What code cannot tell about the data at a vendor; absent = the user was not asked yet. */
export interface Custody {
  readonly mastersOnlyAtVendor?: boolean;
  readonly largeLibrary?: boolean;
}
