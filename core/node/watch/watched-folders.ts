import { dirname } from 'node:path';
import { CoverageAccount } from '../coverage-account.ts';
import { defaultLimits } from '../file-source/limits.ts';
import { listFiles } from '../file-source/list-files.ts';

/** A folder and those around it, up to the root, whose path is empty. */
const addWithParents = (folders: Set<string>, path: string): void => {
  for (let at = dirname(path); !folders.has(at); at = dirname(at)) {
    folders.add(at);
    if (at === '.') return;
  }
};

/**
 * The folders below a root that hold a file a scan would list, relative to it, `.` for itself; outermost first. What a
 * scan leaves out (ignored, installed, built, behind links) is not among them.
 */
export const foldersToWatch = async (realRoot: string, signal: AbortSignal): Promise<readonly string[]> => {
  const folders = new Set<string>(['.']);
  await listFiles({
    realRoot,
    limits: defaultLimits,
    account: new CoverageAccount(),
    signal,
    onFiles: (paths) => {
      for (const path of paths) addWithParents(folders, path);
    },
  });
  const depth = (path: string): number => path.split('/').length;
  return [...folders].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
};
