import { availableParallelism } from 'node:os';
import type { Finding } from '../../scan/types.ts';
import { openFolder } from '../file-source/open-folder.ts';
import { blameLines, type Origin } from '../git/blame.ts';

const mostFiles = 300;

/**
 * The commit, author and day that brought each finding of a state, in the order given; null where git does not say
 * or after the first few hundred files.
 */
export const originsOf = async (
  given: string,
  commit: string,
  findings: readonly Pick<Finding, 'path' | 'line'>[],
  signal?: AbortSignal,
): Promise<readonly (Origin | null)[]> => {
  const opened = openFolder(given);
  if (!opened.ok) return findings.map(() => null);
  const lines = new Map<string, number[]>();
  for (const { path, line } of findings) lines.set(path, [...(lines.get(path) ?? []), line]);
  const waiting = [...lines].slice(0, mostFiles);
  const origins = new Map<string, ReadonlyMap<number, Origin>>();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && signal?.aborted !== true; next = waiting.shift()) {
      const [path, wanted] = next;
      origins.set(path, await blameLines(opened.value, commit, path, wanted, signal));
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return findings.map(({ path, line }) => origins.get(path)?.get(line) ?? null);
};
