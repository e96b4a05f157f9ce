import { realpath } from 'node:fs/promises';
import type { WebContents } from 'electron';
import { type FolderWatch, outOfWatches, watchFolder } from '../../core/node/watch/folder-watch.ts';
import type { GrantedFolders } from '../files/granted-folders.ts';
import { done, refuse } from '../ipc/answer.ts';
import type { Failure, FailureCode } from '../ipc/contract.ts';
import { emit } from '../ipc/emit.ts';
import type { Handlers } from '../ipc/register.ts';

const codeOf = (code: string): FailureCode => {
  if (outOfWatches.includes(code)) return 'too-many-watches';
  return ['EACCES', 'EPERM'].includes(code) ? 'no-permission' : 'folder-missing';
};

/** What a window asked for last; a newer one takes its place even while this one is being set up. */
class Order {
  private watch: FolderWatch | null = null;
  private over = false;

  take(watch: FolderWatch): void {
    if (this.over) watch.close();
    else this.watch = watch;
  }

  end(): void {
    this.over = true;
    this.watch?.close();
  }
}

/** One folder a window is watched at a time; null ends it. A window that closes takes its watch with it. */
export const watchFolderOf = (granted: GrantedFolders): Handlers['watch-folder'] => {
  const orders = new Map<WebContents, Order>();
  const begin = (contents: WebContents): Order => {
    const order = new Order();
    if (!orders.has(contents))
      contents.once('destroyed', () => {
        orders.get(contents)?.end();
        orders.delete(contents);
      });
    orders.get(contents)?.end();
    orders.set(contents, order);
    return order;
  };
  return async ({ root }, { contents }) => {
    const order = begin(contents);
    if (root === null) return done(null);
    if (!(await granted.covers(root))) return refuse('outside-granted-folders', root);
    const realRoot = await realpath(root).catch(() => null);
    if (realRoot === null) return refuse('folder-missing', root);
    const atStart: Failure[] = [];
    let tell = (error: Failure): unknown => atStart.push(error);
    const watch = await watchFolder(realRoot, {
      changed: (watched, folders) => emit(contents, 'folder-changed', { root, watched, folders }),
      ended: (code, detail) => tell({ code: codeOf(code), detail }),
    });
    tell = (error) => emit(contents, 'watch-ended', { root, error });
    order.take(watch);
    const [failed] = atStart;
    return failed === undefined
      ? done({ watched: watch.watched, folders: watch.folders })
      : { ok: false, error: failed };
  };
};
