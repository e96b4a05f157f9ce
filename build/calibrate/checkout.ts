import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startGit } from '../../core/node/git/command.ts';
import { git, type Repository } from './repository.ts';

interface Blob {
  readonly id: string;
  readonly path: string;
}

/** Larger files hold no call sites and cost time. */
const largest = 1_000_000;

const isSafe = (path: string): boolean =>
  !path.startsWith('/') && !path.split('/').includes('..') && !path.includes('\\');

/** `mode type id size<TAB>path`; links and submodules are left out. */
const blobOf = (record: string): Blob | null => {
  const [meta = '', path = ''] = record.split('\t');
  const [mode = '', type, id = '', size] = meta.split(/\s+/);
  return type === 'blob' && mode.startsWith('100') && Number(size) <= largest && isSafe(path) ? { id, path } : null;
};

/** Answers of `git cat-file --batch` to one id after the other; null for an object the copy lacks. */
const readBlobs = async (
  { folder }: Repository,
  blobs: readonly Blob[],
  take: (blob: Blob, content: Buffer) => Promise<void>,
): Promise<void> => {
  const child = startGit(folder, ['-c', 'safe.directory=*', 'cat-file', '--batch']);
  child.stderr.resume();
  child.stdin.end(blobs.map(({ id }) => `${id}\n`).join(''));
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  for await (const chunk of child.stdout) {
    // A readable stream without an encoding gives buffers.
    rest = Buffer.concat([rest, chunk as Buffer]);
    for (;;) {
      const head = rest.indexOf(10);
      if (head < 0) break;
      const blob = blobs[at];
      const [, type, size] = rest.subarray(0, head).toString('utf8').split(' ');
      const end = head + 1 + Number(size) + 1;
      if (type === 'blob' && rest.length < end) break;
      if (type === 'blob' && blob !== undefined) await take(blob, rest.subarray(head + 1, end - 1));
      rest = Buffer.from(rest.subarray(type === 'blob' ? end : head + 1));
      at += 1;
    }
  }
};

/** Writes the files of a commit to a folder of their own, hands it over, and removes it. Nothing in it is ever run. */
export const withCheckout = async <Value>(
  repository: Repository,
  commit: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'calibrate-'));
  try {
    const tree = await git(repository, 'ls-tree', '-r', '-z', '-l', '--full-tree', commit);
    const blobs = tree.split('\0').flatMap((record) => blobOf(record) ?? []);
    await readBlobs(repository, blobs, async ({ path }, content) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
