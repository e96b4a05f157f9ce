import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../ipc/answer.ts';
import type { Answer } from '../ipc/contract.ts';
import { type GrantedFolders, isWithin } from './granted-folders.ts';

/** More of a file than this is not shown. */
const bytesShown = 2 * 1024 * 1024;

const realpathOrNull = async (file: string): Promise<string | null> => {
  try {
    return await realpath(file);
  } catch {
    return null;
  }
};

/**
 * The real file behind a path inside a granted folder. A link that leads out of the folder leads nowhere.
 */
export const sourceFile = async (granted: GrantedFolders, root: string, relative: string): Promise<Answer<string>> => {
  if (!(await granted.covers(root))) return refuse('outside-granted-folders', root);
  const [realRoot, file] = await Promise.all([realpathOrNull(root), realpathOrNull(path.resolve(root, relative))]);
  if (realRoot === null) return refuse('folder-missing', root);
  if (!isWithin(path.resolve(root), path.resolve(root, relative))) return refuse('outside-granted-folders', relative);
  if (file === null) return refuse('file-unreadable', relative);
  return isWithin(realRoot, file) ? { ok: true, value: file } : refuse('outside-granted-folders', relative);
};

/** The text of a file up to a limit; bytes that are no UTF-8 become replacement characters. A pipe is no file to wait for. */
export const readText = async (file: string): Promise<Answer<{ text: string; truncated: boolean }>> => {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return refuse('file-unreadable', `${file} is not a file`);
      const buffer = Buffer.alloc(Math.min(stat.size, bytesShown));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      return { ok: true, value: { text: buffer.toString('utf8', 0, bytesRead), truncated: stat.size > bytesShown } };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    return refuse('file-unreadable', cause instanceof Error ? cause.message : file);
  }
};
