import { realpath } from 'node:fs/promises';
import type { WebContents } from 'electron';
import { type FolderWatch, watchFolder } from '../../core/node/watch/folder-watch.ts';
import type { GrantedFolders } from '../files/granted-folders.ts';
import { done, refuse } from '../ipc/answer.ts';
import type { Failure } from '../ipc/contract.ts';
import { emit } from '../ipc/emit.ts';
import type { Handlers } from '../ipc/register.ts';

const outOfWatches: readonly string[] = ['ENOSPC', 'EMFILE'];

const failureOf = (code: string, detail: string): Failure => ({
  code: outOfWatches.includes(code) ? 'too-many-watches' : 'folder-missing',
  detail,
});

/** One folder a window is watched at a time; null ends it. A window that closes takes its watch with it. */
export const watchFolderOf = (granted: GrantedFolders): Handlers['watch-folder'] => {
  const watches = new Map<WebContents, FolderWatch>();
  const end = (contents: WebContents): void => {
    watches.get(contents)?.close();
    watches.delete(contents);
  };
  return async ({ root }, { contents }) => {
    end(contents);
    if (root === null) return done(null);
    if (!(await granted.covers(root))) return refuse('outside-granted-folders', root);
    const realRoot = await realpath(root).catch(() => null);
    if (realRoot === null) return refuse('folder-missing', root);
    let failure: Failure | null = null;
    const watch = await watchFolder(realRoot, {
      changed: () => emit(contents, 'folder-changed', { root }),
      ended: (code, detail) => {
        failure = failureOf(code, detail);
        emit(contents, 'watch-ended', { root, error: failure });
      },
    });
    end(contents);
    if (contents.isDestroyed() || failure !== null) watch.close();
    else {
      watches.set(contents, watch);
      contents.once('destroyed', () => end(contents));
    }
    return done({ watched: watch.watched, folders: watch.folders });
  };
};
