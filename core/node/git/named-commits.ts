import { err, ok, type Result } from '../../base/result.ts';
import type { DatedCommit } from '../../history/months.ts';
import { dayOfSeconds } from './commits.ts';
import { askGit } from './stream.ts';

export interface NamedCommit extends DatedCommit {
  /** As it was asked for. */
  readonly name: string;
}

/** The commit a person means: an id, a branch, a tag, `HEAD~3`. Fails with that name where there is none. */
export const namedCommit = async (folder: string, name: string): Promise<Result<NamedCommit, string>> => {
  const found = await askGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  const commit = found.ok ? found.value.trim() : '';
  if (commit === '') return err(name);
  const seconds = await askGit(folder, ['log', '-1', '--format=%ct', commit, '--']);
  return seconds.ok ? ok({ name, commit, day: dayOfSeconds(Number(seconds.value)) }) : err(name);
};
