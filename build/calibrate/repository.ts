import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askGit } from '../../core/node/git/stream.ts';

/** A local copy of a repository; never fetched, never written to. */
export interface Repository {
  readonly folder: string;
}

const isStore = (folder: string): boolean => existsSync(join(folder, 'HEAD')) || existsSync(join(folder, '.git'));

/** `<folder>/<owner>+<name>`, bare or not; null where it is absent. */
export const findRepository = (folder: string, name: string): Repository | null => {
  const base = join(folder, name.replace('/', '+'));
  const found = [base, `${base}.git`, join(base, 'repo')].find(isStore);
  return found === undefined ? null : { folder: found };
};

/** Runs git in the copy and gives its output. Throws with git's own words. */
export const git = async ({ folder }: Repository, ...args: readonly string[]): Promise<string> => {
  const answer = await askGit(folder, ['-c', 'safe.directory=*', ...args]);
  if (!answer.ok) throw new Error(`git ${args[0]} in ${folder}: ${answer.error}`);
  return answer.value;
};

/** As `git`, empty where git says no: nothing found, or a path that did not exist. */
export const gitOrNothing = async (repository: Repository, ...args: readonly string[]): Promise<string> => {
  const answer = await askGit(repository.folder, ['-c', 'safe.directory=*', ...args]);
  return answer.ok ? answer.value : '';
};
