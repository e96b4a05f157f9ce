import type { VendorId } from '../catalog/schema.ts';

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

/** Where a number comes from: a line of code, a fact of the catalogue, or the user's own setting. */
export type Evidence =
  | { readonly type: 'code'; readonly path: string; readonly line: number; readonly text: string }
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
}
