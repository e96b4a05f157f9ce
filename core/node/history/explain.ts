import { availableParallelism } from 'node:os';
import type { LinePlace } from '../../history/ownership.ts';
import type { BroughtBy } from '../../history/types.ts';
import { openFolder } from '../file-source/open-folder.ts';
import { blameFile, blameLines, type Origin } from '../git/blame.ts';
import { commitsBetween } from '../git/commits.ts';
import { openRepository } from '../git/repository.ts';
import { ownersInCommit } from '../ownership/owners-file.ts';

const mostFiles = 300;

type Origins = ReadonlyMap<number, Origin>;

interface Asked {
  readonly folder: string;
  readonly commit: string;
  /** Commits of which one must have brought each line; null where any may. */
  readonly range: ReadonlySet<string> | null;
  readonly signal: AbortSignal | undefined;
}

/**
 * A line may be older than what it became part of: a call asks another vendor once the import above it does. Then the
 * nearest line of the file that came in the range tells which commit it was.
 */
const nearestInRange = (all: Origins, range: ReadonlySet<string>, line: number): Origin | null => {
  let best: { readonly distance: number; readonly origin: Origin } | null = null;
  for (const [at, origin] of all) {
    const distance = Math.abs(at - line);
    if (range.has(origin.commit) && (best === null || distance < best.distance)) best = { distance, origin };
  }
  return best?.origin ?? null;
};

const originsInFile = async (asked: Asked, path: string, lines: readonly number[]): Promise<Origins> => {
  const { folder, commit, range, signal } = asked;
  const own = await blameLines(folder, commit, path, lines, signal);
  const older = [...own].filter(([, origin]) => range !== null && !range.has(origin.commit)).map(([line]) => line);
  if (range === null || older.length === 0) return own;
  const all = await blameFile(folder, commit, path, signal);
  const nearer = older.flatMap((line) => {
    const origin = nearestInRange(all, range, line);
    return origin === null ? [] : [[line, origin] as const];
  });
  return new Map([...own, ...nearer]);
};

/** Names the owners of a path, as the file of owners of the commit says. */
const ownersAt = async (folder: string, commit: string): Promise<(path: string) => Pick<BroughtBy, 'owners'>> => {
  const repository = await openRepository(folder);
  const prefix = repository.ok ? repository.value.prefix : '';
  const owners = await ownersInCommit(folder, commit);
  return (path) => {
    const names = [...new Set(owners.of(`${prefix}${path}`).map(({ owner }) => owner))];
    return names.length === 0 ? {} : { owners: names };
  };
};

/**
 * The commit, author and day that brought each finding of a state, and who owns its file, in the order given; null where git does not say
 * or after the first few hundred files.
 *
 * @param since a state without the findings: what brought them came after it
 */
export const originsOf = async (
  given: string,
  commit: string,
  findings: readonly LinePlace[],
  since: string | null,
  signal?: AbortSignal,
): Promise<readonly (BroughtBy | null)[]> => {
  const opened = openFolder(given);
  if (!opened.ok || findings.length === 0) return findings.map(() => null);
  const lines = new Map<string, number[]>();
  for (const { path, line } of findings) lines.set(path, [...(lines.get(path) ?? []), line]);
  const waiting = [...lines].slice(0, mostFiles);
  const origins = new Map<string, Origins>();
  const range = since === null ? null : await commitsBetween(opened.value, since, commit, signal);
  const asked = { folder: opened.value, commit, range, signal };
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && signal?.aborted !== true; next = waiting.shift()) {
      const [path, wanted] = next;
      origins.set(path, await originsInFile(asked, path, wanted));
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  const owned = await ownersAt(opened.value, commit);
  return findings.map(({ path, line }) => {
    const origin = origins.get(path)?.get(line);
    return origin === undefined ? null : { ...origin, ...owned(path) };
  });
};
