import { askGit, streamGit } from './stream.ts';

const nameBytes = 64 * 1024;

/** Whether a repository may lack objects that a remote promised to give. */
const isPartial = async (folder: string): Promise<boolean> => {
  const promises = '^(remote\\..*\\.promisor|extensions\\.partialclone)$';
  const answer = await askGit(folder, ['config', '--get-regexp', promises]);
  return answer.ok && answer.value.trim() !== '';
};

/**
 * The ids of all objects that are here, where a partial clone lacks some: git ends at every one it lacks, since it may
 * not fetch. Null where that is not so.
 */
export const localObjects = async (folder: string): Promise<ReadonlySet<string> | null> => {
  if (!(await isPartial(folder))) return null;
  const ids = new Set<string>();
  let rest = '';
  const args = ['cat-file', '--batch-all-objects', '--batch-check=%(objectname)', '--unordered'];
  await streamGit({ folder, args }, (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = (lines.pop() ?? '').slice(0, nameBytes);
    for (const line of lines) ids.add(line);
  });
  return ids;
};
