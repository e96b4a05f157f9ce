import type { Day } from '../base/day.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { Range } from '../cost/types.ts';
import type { MetricId } from '../lockin/types.ts';
import type { Finding } from '../scan/types.ts';

/** What stands around a finding, as far as the text of its file tells. */
export interface FindingContext {
  /** Names of the declarations around it, outermost first, joined by dots; null at the top of a file. */
  readonly enclosing: string | null;
  /** The code of its lines in a form that no formatter changes; null where the text is not at hand. */
  readonly code: string | null;
}

/** A finding as one state of the code has it, with what its identity is judged by. */
export interface Placed {
  readonly finding: Finding;
  readonly context: FindingContext;
}

/** A finding with the name it keeps while it moves, is renamed, reformatted or given another model. */
export interface Tracked extends Placed {
  readonly identity: string;
}

/** Paths that changed between two states, old to new, as git or a person says. */
export type Renames = ReadonlyMap<string, string>;

/** A state of the code: a commit, or a folder as it was on a day. */
export interface Snapshot {
  readonly commit: string | null;
  readonly day: Day;
  readonly findings: readonly Tracked[];
  readonly numbers: readonly VendorNumbers[];
}

/** The figures of one vendor at one state, and what they are made of. Null: not computed. */
export interface VendorNumbers {
  readonly vendor: VendorId;
  readonly calls: number;
  /** 0–100. */
  readonly score: number | null;
  readonly metrics: readonly { readonly id: MetricId; readonly value: number; readonly weight: number }[];
  /** Person-days to leave, 80 % range. */
  readonly days: Range | null;
  /** Likely hours by work package. */
  readonly packages: readonly { readonly id: string; readonly hours: number }[];
}

/** Where a finding came from, as git says. */
export interface BroughtBy {
  readonly commit: string;
  readonly author: string;
  readonly day: Day;
  readonly summary: string;
  /** Who owns the file by the file of owners of that state; absent where nobody does or it was not asked. */
  readonly owners?: readonly string[];
}
