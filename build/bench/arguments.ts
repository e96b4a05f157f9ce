import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage = 'npm run bench -- --tree FOLDER --about TEXT [--runs N] [--ripgrep PROGRAM] [--ast-grep PROGRAM]';

export interface BenchArguments {
  /** Folder that holds the code to scan. */
  readonly tree: string;
  /** What the tree is made of, for the page. */
  readonly about: string;
  readonly runs: number;
  readonly ripgrep: string;
  readonly astGrep: string;
}

/** Null where an argument is missing or not known. */
export const readArguments = (args: readonly string[]): BenchArguments | null => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        tree: { type: 'string' },
        about: { type: 'string' },
        runs: { type: 'string', default: '3' },
        ripgrep: { type: 'string', default: 'rg' },
        'ast-grep': { type: 'string', default: 'ast-grep' },
      },
    });
    const { tree, about, runs, ripgrep, 'ast-grep': astGrep } = values;
    const count = Number(runs);
    if (tree === undefined || about === undefined || !Number.isInteger(count) || count < 1) return null;
    return { tree: resolve(process.env.INIT_CWD ?? '.', tree), about, runs: count, ripgrep, astGrep };
  } catch {
    return null;
  }
};
