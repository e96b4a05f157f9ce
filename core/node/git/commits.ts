import type { Day } from '../../base/day.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { DatedCommit, DatedTag } from '../../history/months.ts';
import { streamGit } from './stream.ts';

/** The day in UTC, so that a history has the same points on every machine. */
export const dayOfSeconds = (seconds: number): Day => new Date(seconds * 1000).toISOString().slice(0, 10);

export interface CommitLine {
  /** Newest first. */
  readonly commits: readonly DatedCommit[];
  /** Git's words where older commits could not be reached. */
  readonly broken: string | null;
}

/** Commits of the line that merges go into (first parents), from `start` back. Fails where not even one is there. */
export const firstParents = async (
  folder: string,
  start: string,
  signal?: AbortSignal,
): Promise<Result<CommitLine, string>> => {
  const line = await listCommits(folder, ['--first-parent', '--end-of-options', start], signal);
  const last = line.commits.at(-1)?.commit;
  const edge =
    line.broken === null ? [] : (await listCommits(folder, ['--no-walk', last ? `${last}^` : start])).commits;
  const commits = [...line.commits, ...edge];
  if (commits.length === 0) return err(line.broken ?? 'there is no commit yet');
  return ok({ ...line, commits });
};

/** Git does not show a commit whose parent it cannot reach: the last one of a broken line is asked for by itself. */
const listCommits = async (folder: string, what: readonly string[], signal?: AbortSignal): Promise<CommitLine> => {
  let text = '';
  const args = ['log', '--format=%H %ct', ...what, '--'];
  const run = await streamGit({ folder, args, signal }, (chunk) => {
    text += chunk.toString('latin1');
  });
  const commits = text.split('\n').flatMap((line): DatedCommit[] => {
    const [commit = '', seconds = ''] = line.split(' ');
    return seconds === '' ? [] : [{ commit, day: dayOfSeconds(Number(seconds)) }];
  });
  return { commits, broken: run.ok ? null : run.error };
};

/** Commits that one state has and an earlier one has not; null where git does not say. */
export const commitsBetween = async (
  folder: string,
  before: string,
  after: string,
  signal?: AbortSignal,
): Promise<ReadonlySet<string> | null> => {
  let text = '';
  const args = ['rev-list', '--end-of-options', `${before}..${after}`, '--'];
  const run = await streamGit({ folder, args, signal }, (chunk) => {
    text += chunk.toString('latin1');
  });
  return run.ok ? new Set(text.split('\n').filter(Boolean)) : null;
};

/** All tags that name a commit, with the day of that commit. */
export const datedTags = async (folder: string, signal?: AbortSignal): Promise<Result<readonly DatedTag[], string>> => {
  let text = '';
  const parts = ['refname:strip=2', 'objectname', 'committerdate:unix', '*objectname', '*committerdate:unix'];
  const format = parts.map((part) => `%(${part})`).join('%09');
  const run = await streamGit(
    { folder, args: ['for-each-ref', `--format=${format}`, 'refs/tags'], signal },
    (chunk) => {
      text += chunk.toString('utf8');
    },
  );
  if (!run.ok) return run;
  return ok(
    text.split('\n').flatMap((line): DatedTag[] => {
      const [name = '', object = '', own = '', peeled = '', peeledDate = ''] = line.split('\t');
      const seconds = peeledDate || own;
      return seconds === '' ? [] : [{ name, commit: peeled || object, day: dayOfSeconds(Number(seconds)) }];
    }),
  );
};
