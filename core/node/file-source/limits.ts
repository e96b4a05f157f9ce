/** Bounds of one scan. Whatever lies beyond is left out, counted and named. */
export interface FileLimits {
  /** Bytes of one file that are still read. */
  readonly fileBytes: number;
  /** Folders between the root and a file. */
  readonly depth: number;
  /** Files and folders of one scan. */
  readonly entries: number;
}

export const defaultLimits: FileLimits = { fileBytes: 8 * 1024 * 1024, depth: 64, entries: 2_000_000 };
