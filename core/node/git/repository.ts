import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../base/result.ts';
import { askGit } from './stream.ts';

/** Why no history can be read. The sentence for people is made from the code where it is shown. */
export interface RepositoryFailure {
  /** `git-refused`: git does not trust the folder's owner, or fails in its own words. */
  readonly code: 'git-missing' | 'no-repository' | 'git-refused';
  readonly detail: string;
}

export interface Repository {
  /** Where git is started: a folder of the work tree, or the bare repository itself. */
  readonly folder: string;
  readonly isBare: boolean;
  /** Only the newest commits are there. */
  readonly isShallow: boolean;
  /** The folder inside the work tree, `api/`; empty at its top. */
  readonly prefix: string;
  /** Tells repositories apart on this machine, without naming their place. */
  readonly key: string;
}

const failureOf = (folder: string, words: string): RepositoryFailure => {
  if (words === 'git is not installed') return { code: 'git-missing', detail: words };
  if (/not a git repository/i.test(words)) return { code: 'no-repository', detail: folder };
  return { code: 'git-refused', detail: words };
};

/** Finds the repository around a folder. Reads nothing of the work tree. */
export const openRepository = async (folder: string): Promise<Result<Repository, RepositoryFailure>> => {
  const wanted = ['--is-bare-repository', '--is-shallow-repository', '--absolute-git-dir', '--show-prefix'];
  const answer = await askGit(folder, ['rev-parse', ...wanted]);
  if (!answer.ok) return err(failureOf(folder, answer.error));
  const [bare, shallow, store = '', prefix = ''] = answer.value.split('\n');
  const key = createHash('sha256').update(store).digest('hex').slice(0, 20);
  return ok({ folder, isBare: bare === 'true', isShallow: shallow === 'true', prefix, key });
};
