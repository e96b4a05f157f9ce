import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { errorCode, errorText } from '../file-source/system-error.ts';
import { foldersToWatch } from './watched-folders.ts';

export interface WatchLimits {
  /** Folders watched at most, outermost first. */
  readonly folders: number;
  /** Milliseconds without a change before one is told. */
  readonly quiet: number;
  /** Milliseconds after which a change is told even though changes go on. */
  readonly longest: number;
}

/** What a system says when it gives no more watches. */
export const outOfWatches: readonly string[] = ['ENOSPC', 'EMFILE'];

export const watchLimits: WatchLimits = { folders: 4000, quiet: 1500, longest: 30_000 };

export interface WatchListener {
  /** Files were written, added, renamed or removed. `watched` of the `folders` there are now. */
  changed(watched: number, folders: number): void;
  /** Watching has ended by itself. `code`: that of the system, such as `ENOSPC` (too many watches) or `ENOENT` (root gone). */
  ended(code: string, detail: string): void;
}

export interface FolderWatch {
  /** Folders watched, and those there are. */
  readonly watched: number;
  readonly folders: number;
  close(): void;
}

/** Watches the folders of a root and tells changes once they come to rest. Nothing is read and no link followed. */
class Watching {
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly ending = new AbortController();
  private quiet: NodeJS.Timeout | undefined;
  private since: number | null = null;
  folders = 0;

  private readonly root: string;
  private readonly listener: WatchListener;
  private readonly limits: WatchLimits;

  constructor(root: string, listener: WatchListener, limits: WatchLimits) {
    this.root = root;
    this.listener = listener;
    this.limits = limits;
  }

  get watched(): number {
    return this.watchers.size;
  }

  /** Begins to watch folders that are new and forgets those that are gone. */
  async refresh(): Promise<void> {
    const folders = await foldersToWatch(this.root, this.ending.signal);
    if (this.ending.signal.aborted) return;
    this.folders = folders.length;
    const wanted = new Set(folders.slice(0, this.limits.folders));
    for (const folder of this.watchers.keys()) if (!wanted.has(folder)) this.forget(folder);
    for (const folder of wanted) if (!this.watchers.has(folder)) this.add(folder);
  }

  close(): void {
    this.ending.abort();
    clearTimeout(this.quiet);
    for (const folder of [...this.watchers.keys()]) this.forget(folder);
  }

  private forget(folder: string): void {
    this.watchers.get(folder)?.close();
    this.watchers.delete(folder);
  }

  private add(folder: string): void {
    if (this.ending.signal.aborted) return;
    try {
      const watcher = watch(join(this.root, folder), { persistent: false }, () => this.touched());
      watcher.on('error', (error) => this.failed(folder, error));
      this.watchers.set(folder, watcher);
    } catch (error) {
      this.failed(folder, error);
    }
  }

  /** A folder that is gone is a change like others; the root, or a system that gives no more watches, ends it all. */
  private failed(folder: string, error: unknown): void {
    this.forget(folder);
    if (folder !== '.' && !outOfWatches.includes(errorCode(error))) this.touched();
    else this.end(errorCode(error), errorText(error));
  }

  private end(code: string, detail: string): void {
    if (this.ending.signal.aborted) return;
    this.close();
    this.listener.ended(code, detail);
  }

  private touched(): void {
    if (this.ending.signal.aborted) return;
    const now = performance.now();
    this.since ??= now;
    clearTimeout(this.quiet);
    const left = this.since + this.limits.longest - now;
    const wait = Math.max(0, Math.min(this.limits.quiet, left));
    this.quiet = setTimeout(() => this.tell().catch((error) => this.failed('.', error)), wait);
  }

  private async tell(): Promise<void> {
    this.since = null;
    if (!existsSync(this.root)) return this.end('ENOENT', this.root);
    await this.refresh();
    if (!this.ending.signal.aborted) this.listener.changed(this.watched, this.folders);
  }
}

/** Resolves when all folders are watched, as far as the limit lets it. `realRoot`: absolute, links resolved. */
export const watchFolder = async (
  realRoot: string,
  listener: WatchListener,
  limits: WatchLimits = watchLimits,
): Promise<FolderWatch> => {
  const watching = new Watching(realRoot, listener, limits);
  await watching.refresh();
  return watching;
};
