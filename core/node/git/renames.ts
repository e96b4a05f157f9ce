import type { Renames } from '../../history/types.ts';
import { streamGit } from './stream.ts';

/** Files that git holds for renamed between two commits, below `folder`. Empty where git does not say. */
export const renamesBetween = async (
  folder: string,
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<Renames> => {
  const chunks: Buffer[] = [];
  const what = ['-r', '-z', '-M', '--diff-filter=R', '--name-status', '--relative', '--no-ext-diff', '--no-textconv'];
  const run = await streamGit({ folder, args: ['diff-tree', ...what, from, to, '--'], signal }, (chunk) => {
    chunks.push(chunk);
  });
  const parts = run.ok ? Buffer.concat(chunks).toString('utf8').split('\0') : [];
  const renames = new Map<string, string>();
  for (let at = 0; at + 2 < parts.length; at += 3) renames.set(parts[at + 1] ?? '', parts[at + 2] ?? '');
  return renames;
};
