import { lstatSync, readFileSync } from 'node:fs';
import ignore, { type Ignore } from 'ignore';

const rulesBytes = 256 * 1024;
const lineLength = 500;
/** More would let a hostile pattern take exponential time on a long name. */
const wildcardsALine = 8;

const isBounded = (line: string): boolean =>
  line.length <= lineLength && (line.match(/\*+|\?|\[/g) ?? []).length <= wildcardsALine;

/** The rules of one folder's `.gitignore`, for paths below that folder. */
export interface FolderRules {
  /** Length of the folder's path with its closing `/`; 0 for the root. */
  readonly prefix: number;
  readonly rules: Ignore;
}

/** Null where there is no `.gitignore` or it cannot be read. Lines too long or too wild are left out. */
export const readIgnoreRules = (file: string, prefix: number): FolderRules | null => {
  try {
    const found = lstatSync(file);
    if (!found.isFile() || found.size > rulesBytes) return null;
    const lines = readFileSync(file, 'utf8').split(/\r?\n/).filter(isBounded);
    return { prefix, rules: ignore({ allowRelativePaths: true }).add(lines) };
  } catch {
    return null;
  }
};

/** The innermost folder that says anything about the path decides. Folders end in `/`. */
export const isIgnored = (stack: readonly FolderRules[], path: string): boolean => {
  for (let level = stack.length - 1; level >= 0; level -= 1) {
    const folder = stack[level];
    const verdict = folder?.rules.test(path.slice(folder.prefix));
    if (verdict?.ignored) return true;
    if (verdict?.unignored) return false;
  }
  return false;
};
