import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applyHunks } from './apply-hunks.ts';
import { type Change, type FileMode, type Patch, parsePatch } from './patch.ts';

export interface StoredFile {
  readonly mode: FileMode;
  readonly text: string;
}

export type Tree = ReadonlyMap<string, StoredFile>;

export interface Step {
  readonly patch: Patch;
  /** Files that this commit wrote, whole. */
  readonly written: Tree;
  readonly removed: readonly string[];
}

export interface History {
  readonly steps: readonly Step[];
  /** All files as the last commit leaves them. */
  readonly head: Tree;
}

/** Reads the patches of a folder, oldest first by file name. */
export function readPatches(folder: string): Patch[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.patch'));
  return names.sort().map((name) => parsePatch(name, readFileSync(path.join(folder, name), 'utf8')));
}

/** @throws Error that names patch and path where a patch does not fit the state before it. */
export function replay(patches: readonly Patch[]): History {
  const head = new Map<string, StoredFile>();
  const steps = patches.map((patch) => {
    const written = new Map<string, StoredFile>();
    const before = new Map(head);
    const removed = patch.changes.flatMap((change) => goneBy(change));
    for (const gone of removed) head.delete(gone);
    for (const change of patch.changes) {
      if (!change.removed) written.set(change.path, changed(patch, change, before));
    }
    for (const [name, file] of written) head.set(name, file);
    return { patch, written, removed };
  });
  return { steps, head };
}

/** The path that a change takes away: of a removed file, and of a moved one. */
const goneBy = (change: Change): string[] =>
  change.from !== null && (change.removed || change.from !== change.path) ? [change.from] : [];

function changed(patch: Patch, change: Change, before: Tree): StoredFile {
  const old = change.from === null ? { mode: '100644' as const, text: '' } : before.get(change.from);
  if (old === undefined) throw new Error(`${patch.file}: there is no ${change.from} to change`);
  try {
    return { mode: change.mode ?? old.mode, text: applyHunks(old.text, change.hunks) };
  } catch (error) {
    throw new Error(`${patch.file} does not fit ${change.path}`, { cause: error });
  }
}
