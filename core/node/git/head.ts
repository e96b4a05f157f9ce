import { closeSync, openSync, readSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface Head {
  readonly commit: string | null;
  /** Null on a detached head. */
  readonly branch: string | null;
}

const none: Head = { commit: null, branch: null };

const headBytes = 4096;
const packedBytes = 64 * 1024 * 1024;

/** The start of a file as text; null where it cannot be read. */
const readStart = (file: string, bytes: number): string | null => {
  try {
    const handle = openSync(file, 'r');
    try {
      const buffer = Buffer.alloc(Math.min(bytes, headBytes));
      const parts: Buffer[] = [];
      for (let total = 0; total < bytes; ) {
        const count = readSync(handle, buffer, 0, buffer.length, null);
        if (count === 0) break;
        parts.push(Buffer.from(buffer.subarray(0, count)));
        total += count;
      }
      return Buffer.concat(parts).toString('utf8');
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
};

const refName = /^ref: (refs\/[^\s~^:?*[\\]+)\s*$/;
const objectName = /^([0-9a-f]{40}|[0-9a-f]{64})\s*$/;

/**
 * Commit and branch of the repository around `folder`, read from its files, so that no git is needed. Nulls
 * where there is none, or one in a form not known here.
 */
export const readHead = (folder: string): Head => {
  const store = findStore(folder);
  const head = store === null ? null : readStart(join(store, 'HEAD'), headBytes);
  if (store === null || head === null) return none;
  const detached = objectName.exec(head)?.[1];
  if (detached !== undefined) return { commit: detached, branch: null };
  const name = refName.exec(head)?.[1];
  if (name === undefined || name.split('/').includes('..')) return none;
  return { commit: resolveRef(store, name), branch: name.replace(/^refs\/heads\//, '') };
};

/** The folder with `HEAD` in it: `.git` itself, what a `.git` file points to, or a bare repository. */
const findStore = (folder: string): string | null => {
  for (let at = folder; ; at = dirname(at)) {
    const dotGit = join(at, '.git');
    if (readStart(join(dotGit, 'HEAD'), headBytes) !== null) return dotGit;
    const pointer = /^gitdir: (.+?)\s*$/.exec(readStart(dotGit, headBytes) ?? '')?.[1];
    if (pointer !== undefined) return resolve(at, pointer);
    if (dirname(at) === at) return isBare(folder) ? folder : null;
  }
};

const isBare = (folder: string): boolean =>
  readStart(join(folder, 'HEAD'), headBytes) !== null && readStart(join(folder, 'config'), headBytes) !== null;

const resolveRef = (store: string, name: string): string | null => {
  const shared = readStart(join(store, 'commondir'), headBytes);
  const stores = shared === null ? [store] : [store, resolve(store, shared.trim())];
  for (const place of stores) {
    const loose = objectName.exec(readStart(join(place, name), headBytes) ?? '')?.[1];
    if (loose !== undefined) return loose;
  }
  const packed = readStart(join(stores.at(-1) ?? store, 'packed-refs'), packedBytes) ?? '';
  const line = packed.split('\n').find((text) => text.endsWith(` ${name}`));
  return objectName.exec(line?.slice(0, line.indexOf(' ')) ?? '')?.[1] ?? null;
};
