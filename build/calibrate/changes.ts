import { evidenceLane } from './evidence.ts';
import { git, type Repository } from './repository.ts';

/** `src/{old => new}/file.ts` and `old.ts => new.ts`: the path afterwards. */
const pathAfter = (path: string): string =>
  (
    path
      .replace(/\{[^}]* => ([^}]*)\}/g, '$1')
      .split(' => ')
      .at(-1) ?? path
  ).replace('//', '/');

/** Paths that the commits change, docs, lock and generated files left out. */
export const changedPaths = async (
  repository: Repository,
  commits: readonly string[],
): Promise<ReadonlySet<string>> => {
  const paths = new Set<string>();
  for (const commit of commits) {
    const stat = await git(repository, 'show', '--numstat', '-M', '--format=', commit);
    for (const line of stat.split('\n')) {
      const [added, , path] = line.split('\t');
      if (path === undefined || added === '-') continue;
      const after = pathAfter(path);
      if (evidenceLane(after) !== null) paths.add(after);
    }
  }
  return paths;
};
