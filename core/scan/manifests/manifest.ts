import type { Place } from '../neutral/expression.ts';

export interface DependencyLine extends Place {
  readonly package: string;
}

/** One package ecosystem: which files list packages, and where in them. */
export interface Manifest {
  /** The folder name; the ecosystem of the catalogue. */
  readonly id: string;
  /** `name` is the last part of the path, lower case. */
  readonly claims: (name: string, path: string) => boolean;
  /** Null where the file cannot be read as what its name says. */
  readonly extract: (text: string, path: string) => readonly DependencyLine[] | null;
}
