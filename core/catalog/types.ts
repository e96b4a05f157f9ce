import type { Day } from '../base/day.ts';
import type { Vendor } from './schema.ts';

/** Scores of one public human-preference board on one day. Scores of different boards must not be mixed. */
export interface QualitySnapshot {
  readonly board: string;
  readonly task: string;
  readonly updated: Day | null;
  readonly seen: Day;
  readonly source: string;
  readonly entries: readonly {
    readonly rank: number;
    readonly model: string;
    readonly vendor: string;
    readonly score: number;
    readonly ci?: number | null;
    readonly votes?: number | null;
  }[];
}

/** The one validated bundle that every host loads. Immutable; plain JSON. */
export interface Catalogue {
  /** Hash of the content: two catalogues with the same version give the same findings. */
  readonly version: string;
  /** Newest day any fact was seen. */
  readonly day: Day;
  readonly vendors: readonly Vendor[];
  readonly quality: readonly QualitySnapshot[];
  readonly capabilities: readonly { readonly key: string; readonly label: string }[];
}
