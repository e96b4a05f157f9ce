import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Unit } from '../neutral/unit.ts';

/** A kind of structured text: read without a grammar. */
export interface Format {
  /** The folder name. */
  readonly id: string;
  /** `name` is the last part of the path, lower case. */
  readonly claims: (name: string, path: string) => boolean;
  /** Read whole even where the byte filter found nothing. */
  readonly always: boolean;
  /** Searched again for what candidate files name, as source code is. */
  readonly later?: boolean;
  readonly toNeutral: (
    text: string,
    path: string,
  ) => { readonly unit: Unit; readonly diagnostics: readonly Diagnostic[] };
}
