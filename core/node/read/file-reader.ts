import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import type { DiagnosticCode } from '../../base/diagnostic.ts';
import type { SkipReason } from '../coverage-account.ts';
import { judgeLink, linkDetail } from '../file-source/links.ts';
import { errorCode, errorText, isDenied } from '../file-source/system-error.ts';

/** A file in the reader's own buffer: valid until the next read. */
export interface FileBytes {
  readonly ok: true;
  readonly bytes: Buffer;
  /** Null unless asked for. */
  readonly stamp: string | null;
}

export interface NotRead {
  readonly ok: false;
  readonly reason: SkipReason;
  /** Null where the reason alone is enough. */
  readonly diagnostic: { readonly code: DiagnosticCode; readonly detail: string } | null;
}

/** Systems without the flag (Windows) are asked for the kind of the file first. */
const noFollow = constants.O_NOFOLLOW ?? 0;
const openFlags = constants.O_RDONLY | noFollow | (constants.O_NONBLOCK ?? 0);

/** Changes whenever a file is written, replaced or touched. */
const stampOf = (stats: Stats): string => `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}`;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const notRead = (reason: SkipReason, code: DiagnosticCode | null, detail: string): NotRead => ({
  ok: false,
  reason,
  diagnostic: code === null ? null : { code, detail },
});

/**
 * Reads files of one root into one buffer of the largest size allowed. Never follows a link, neither in the last
 * part of a path nor in the folders before it, and never waits on a pipe or a device.
 */
export class FileReader {
  readonly #root: string;
  readonly #buffer: Buffer;
  readonly #limit: number;
  readonly #plainFolders = new Map<string, boolean>([['', true]]);

  /** `realRoot` is absolute and has no links in it; `limit` is in bytes. */
  constructor(realRoot: string, limit: number) {
    this.#root = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
    this.#limit = limit;
    this.#buffer = Buffer.allocUnsafeSlow(limit + 1);
  }

  /** Null for what is no plain file, or is not there. */
  stamp(path: string): string | null {
    try {
      const stats = lstatSync(this.absolute(path));
      return stats.isFile() && this.#isPlain(folderOf(path)) ? stampOf(stats) : null;
    } catch {
      return null;
    }
  }

  read(path: string, wantsStamp = false): FileBytes | NotRead {
    const file = this.absolute(path);
    if (!this.#isPlain(folderOf(path))) {
      return notRead('link-outside', 'link-outside', 'a folder in this path is a link: not followed');
    }
    try {
      if (noFollow === 0 && lstatSync(file).isSymbolicLink()) return this.#link(file);
      return this.#readOpen(file, wantsStamp);
    } catch (error) {
      return this.#failure(file, error);
    }
  }

  absolute(path: string): string {
    return this.#root + (sep === '/' ? path : path.replaceAll('/', sep));
  }

  /** Forgets which folders were seen to be no links: before a root is read again. */
  forgetFolders(): void {
    this.#plainFolders.clear();
    this.#plainFolders.set('', true);
  }

  #isPlain(folder: string): boolean {
    const known = this.#plainFolders.get(folder);
    if (known !== undefined) return known;
    const plain = this.#isPlain(folderOf(folder)) && this.#isNoLink(folder);
    this.#plainFolders.set(folder, plain);
    return plain;
  }

  #isNoLink(folder: string): boolean {
    try {
      return !lstatSync(this.absolute(folder)).isSymbolicLink();
    } catch {
      return true;
    }
  }

  #readOpen(file: string, wantsStamp: boolean): FileBytes | NotRead {
    const handle = openSync(file, openFlags);
    try {
      const length = this.#fill(handle);
      if (length > this.#limit) return this.#tooLarge(fstatSync(handle).size);
      if (length === 0 && !fstatSync(handle).isFile()) return notRead('not-a-file', null, '');
      const stamp = wantsStamp ? stampOf(fstatSync(handle)) : null;
      return { ok: true, bytes: this.#buffer.subarray(0, length), stamp };
    } finally {
      closeSync(handle);
    }
  }

  #fill(handle: number): number {
    let length = 0;
    while (length <= this.#limit) {
      const count = readSync(handle, this.#buffer, length, this.#buffer.length - length, null);
      length += count;
      if (count === 0 || (count < chunkSurelyWhole && length === count)) break;
    }
    return length;
  }

  #tooLarge(size: number): NotRead {
    const detail = `${megabytes(size)}, the limit is ${megabytes(this.#limit)}`;
    return notRead('too-large', 'too-large', detail);
  }

  #link(file: string): NotRead {
    const verdict = judgeLink(this.#root.slice(0, -1), file);
    const isSerious = verdict === 'link-outside' || verdict === 'link-loop';
    return notRead(verdict, isSerious ? verdict : null, linkDetail[verdict]);
  }

  #failure(file: string, error: unknown): NotRead {
    const code = errorCode(error);
    if (code === 'ELOOP' || code === 'EMLINK') return this.#link(file);
    if (code === 'ENOENT' || code === 'ENOTDIR') return notRead('missing', null, '');
    if (code === 'EISDIR' || code === 'ENXIO' || code === 'EAGAIN') return notRead('not-a-file', null, '');
    const reason = isDenied(error) ? 'no-permission' : 'read-failed';
    return notRead(reason, reason, errorText(error));
  }
}

/** A first read shorter than this has met the end of a regular file: a second one to see it is spared. */
const chunkSurelyWhole = 64 * 1024;
