import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fastImportStream } from './fast-import.ts';
import { type History, readPatches, replay, type Tree } from './replay.ts';
import { GitMissing, makeRepository } from './repository.ts';

export interface SampleCompany {
  readonly folder: string;
  readonly files: number;
  readonly commits: number;
  /** Hash of the last commit, the same on every machine; null where there is no git. */
  readonly head: string | null;
  /** One sentence where the history is missing, else null. */
  readonly note: string | null;
}

/**
 * Writes the sample company as a git repository with its whole history. What stood at the target is replaced, at once
 * and only when all went well.
 *
 * @param target becomes the root of the repository
 * @param historyFolder the patches, oldest first by name
 * @throws Error where a patch does not fit, or the disk or git fails. A missing git is no failure: see `note`.
 */
export function createSampleCompany(target: string, historyFolder: string): SampleCompany {
  const history = replay(readPatches(historyFolder));
  const partial = `${target}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  try {
    writeTree(partial, history.head);
    const made = withHistory(partial, history);
    replaceFolder(target, partial);
    return { folder: target, files: history.head.size, ...made };
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function withHistory(folder: string, history: History): Pick<SampleCompany, 'commits' | 'head' | 'note'> {
  try {
    const head = makeRepository(folder, fastImportStream(history));
    return { commits: history.steps.length, head, note: null };
  } catch (error) {
    if (!(error instanceof GitMissing)) throw error;
    return { commits: 0, head: null, note: `${error.message}: the sample company was written without its history` };
  }
}

function writeTree(folder: string, tree: Tree): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, { mode, text }] of tree) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, mode === '100755' ? 0o755 : 0o644);
  }
}

function replaceFolder(target: string, by: string): void {
  const old = `${by}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(by, target);
  rmSync(old, { recursive: true, force: true });
}
