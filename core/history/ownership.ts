import type { Day } from '../base/day.ts';
import type { Finding } from '../scan/types.ts';
import type { FileChanges } from './hot-spots.ts';
import type { Flavour, Ownership } from './owners/types.ts';
import type { BroughtBy } from './types.ts';

export type LinePlace = Pick<Finding, 'path' | 'line'>;

export interface PlaceOwnership {
  /** As the file of owners says; empty where nobody owns the path. */
  readonly owners: readonly Ownership[];
  /** Who wrote the line last; null where git does not say. */
  readonly origin: BroughtBy | null;
  /** The line is in no commit yet. */
  readonly uncommitted: boolean;
}

export interface OwnersFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly flavour: Flavour;
  /** Lines that the forge would not take. */
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

/** Why something is not told. `no-git`: neither authors nor changes; `shallow-clone`: ages end at its border. */
export type OwnershipNote = 'no-git' | 'shallow-clone' | 'file-limit';

/** Who owns some lines of a code base, how old they are, and how often their files change. */
export interface OwnershipReport {
  readonly commit: string | null;
  /** Null where there is none. */
  readonly ownersFile: OwnersFile | null;
  /** One a place, in the order asked. */
  readonly places: readonly PlaceOwnership[];
  /** From when changes are counted, twelve months before the day of the report. */
  readonly since: Day;
  /** Of the files asked about, those that changed since. */
  readonly changes: readonly FileChanges[];
  readonly notes: readonly OwnershipNote[];
  /** False where time ran out: asked again, it goes on from there. */
  readonly complete: boolean;
}

/** Whom to ask about a line: its owners by the file of owners, else who wrote it last; null where neither is known. */
export const ownerName = ({ owners, origin }: Pick<PlaceOwnership, 'owners' | 'origin'>): string | null =>
  owners.length > 0 ? [...new Set(owners.map(({ owner }) => owner))].join(' ') : (origin?.author ?? null);
