import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Walk, walkFolder } from './folder-walker.ts';
import { listWorkTree } from './git-lister.ts';

/** True where the folder or one around it has a git store, whole or broken. */
const isUnderGit = (folder: string): boolean => {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
};

/**
 * Gives every file worth reading to `walk.onFiles` and counts what is left out. Inside a git work tree git's own
 * rules decide; where git is missing or refuses, that is a diagnostic and the folder is walked all the same. Outside
 * a repository ignore rules say nothing.
 */
export const listFiles = async (walk: Walk): Promise<void> => {
  if (!isUnderGit(walk.realRoot)) return walkFolder(walk, false);
  const listed = await listWorkTree(walk);
  if (walk.signal.aborted || (listed.ok && listed.value > 0)) return;
  if (!listed.ok) {
    const detail = `${listed.error}; the folder was listed without git, by its .gitignore files`;
    walk.account.note({ path: '', code: 'git-failed', detail });
  }
  await walkFolder(walk, true);
};
