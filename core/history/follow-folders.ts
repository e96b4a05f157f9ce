import { compareText } from '../base/order.ts';
import type { Renames } from './types.ts';

/** The folders by which a renamed file differs: `old/` and `new/` of `old/src/a.ts` and `new/src/a.ts`. */
const foldersOf = (from: string, to: string): readonly [string, string] | null => {
  const [old, now] = [from.split('/'), to.split('/')];
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  const isWhole = old.length < from.split('/').length;
  return isWhole && old.length > 0 ? [`${old.join('/')}/`, now.length === 0 ? '' : `${now.join('/')}/`] : null;
};

/** Where most of the renamed files of each folder went. */
const folderMoves = (renames: Renames): ReadonlyMap<string, string> => {
  const votes = new Map<string, Map<string, number>>();
  for (const [from, to] of renames) {
    const folders = foldersOf(from, to);
    if (folders === null) continue;
    const [old, now] = folders;
    const counts = votes.get(old) ?? new Map<string, number>();
    votes.set(old, counts.set(now, (counts.get(now) ?? 0) + 1));
  }
  const most = (counts: ReadonlyMap<string, number>): string =>
    [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? '';
  return new Map([...votes].map(([old, counts]) => [old, most(counts)]));
};

/**
 * Files that went with their folder: where other files of a folder were renamed into another one, and a file of the
 * same name came there, it is taken for the same. As git does with folders.
 */
export const followFolders = (gone: Iterable<string>, come: ReadonlySet<string>, renames: Renames): Renames => {
  const moves = folderMoves(renames);
  const followed = new Map<string, string>();
  const taken = new Set<string>();
  for (const path of [...gone].sort(compareText)) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end + 1);
      const target = moves.get(folder);
      const there = target === undefined ? null : target + path.slice(folder.length);
      if (there === null || !come.has(there) || taken.has(there)) continue;
      followed.set(path, there);
      taken.add(there);
      break;
    }
  }
  return followed;
};
