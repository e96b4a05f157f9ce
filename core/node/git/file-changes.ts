import type { Day } from '../../base/day.ts';
import type { FileChanges } from '../../history/hot-spots.ts';
import { recordCutter, streamGit } from './stream.ts';

interface Tally {
  commits: number;
  readonly authors: Set<string>;
}

/** Begins the record of a commit; no path holds it. */
const commitMark = '\u0001';

/**
 * In how many commits since a day each of some files was touched under its present name, and by how many authors.
 * Merges do not count. Files that were not touched are left out; so are all where git does not say.
 */
export const fileChanges = async (
  folder: string,
  commit: string,
  since: Day,
  wanted: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<readonly FileChanges[]> => {
  const tallies = new Map<string, Tally>();
  let author = '';
  const take = recordCutter((records) => {
    for (const record of records) {
      const path = record.replace(/^\n/, '');
      if (path.startsWith(commitMark)) author = path.slice(1);
      else if (wanted.has(path)) count(tallies, path, author);
    }
  });
  const what = ['--no-merges', '--no-renames', '--name-only', '--relative', '-z', `--format=${commitMark}%aE`];
  const range = [`--since=${since}T00:00:00Z`, commit, '--'];
  const plain = ['--no-ext-diff', '--no-textconv'];
  await streamGit({ folder, args: ['log', ...what, ...plain, ...range], signal }, (chunk) => take(chunk));
  return [...tallies].map(([path, { commits, authors }]) => ({ path, commits, authors: authors.size }));
};

const count = (tallies: Map<string, Tally>, path: string, author: string): void => {
  const tally = tallies.get(path) ?? { commits: 0, authors: new Set() };
  tally.commits += 1;
  tally.authors.add(author);
  tallies.set(path, tally);
};
