import type { Day } from '../base/day.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { Difference } from '../history/difference.ts';
import type { StateFigures } from '../history/figures.ts';
import type { BroughtBy } from '../history/types.ts';

/** One point of a trend as every format shows it. */
export interface TrendPoint extends StateFigures {
  /** `2026-03`, a day for weeks, or the name of a tag. */
  readonly label: string;
  /** The state is the last commit of this day or before. */
  readonly date: Day;
  readonly commit: string;
  /** The day that commit came. */
  readonly committed: Day;
}

/** A trend over the commits of a repository, all points judged by the same facts, settings and day. */
export interface TrendReport {
  readonly name: string;
  readonly toolVersion: string;
  readonly catalogueVersion: string;
  readonly catalogueDay: Day;
  readonly today: Day;
  readonly since: Day;
  readonly every: 'month' | 'week' | 'tag';
  readonly points: readonly TrendPoint[];
  /** What was not covered, a sentence each. */
  readonly notes: readonly string[];
  /** How much was read, for the curious. */
  readonly stats: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<VendorId, string>>;
}

export interface ComparedState {
  /** As it was asked for: a tag, a branch, a day. */
  readonly name: string;
  readonly commit: string | null;
  readonly day: Day;
  readonly figures: StateFigures;
}

/** What lies between two states, with who brought what came. */
export interface DifferenceReport {
  readonly name: string;
  readonly toolVersion: string;
  readonly catalogueVersion: string;
  readonly catalogueDay: Day;
  readonly today: Day;
  readonly before: ComparedState;
  readonly after: ComparedState;
  readonly difference: Difference;
  /** By identity, for what was added or asks another vendor or model. */
  readonly broughtBy: ReadonlyMap<string, BroughtBy>;
  readonly notes: readonly string[];
  readonly names: Readonly<Record<VendorId, string>>;
}
