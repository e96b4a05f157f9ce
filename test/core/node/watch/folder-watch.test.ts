import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FolderWatch, watchFolder } from '../../../../core/node/watch/folder-watch.ts';
import { foldersToWatch } from '../../../../core/node/watch/watched-folders.ts';

const limits = { folders: 100, quiet: 100, longest: 2000 };
let root: string;
let open: FolderWatch | null = null;

const write = (path: string, text = 'x'): void => writeFileSync(join(root, path), text);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'untether-watch-')));
  for (const folder of ['src/render', 'node_modules/sora', 'private'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['src/render/a.ts', 'node_modules/sora/index.js', 'private/notes.md']) write(file);
});
afterEach(() => {
  open?.close();
  open = null;
  rmSync(root, { recursive: true, force: true });
});

const watched = async (folders = limits.folders) => {
  const listener = { changed: vi.fn(), ended: vi.fn() };
  open = await watchFolder(root, listener, { ...limits, folders });
  return { ...listener, watch: open };
};
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

test('the folders of the files a scan lists are watched, and no others', async () => {
  execFileSync('git', ['-C', root, 'init', '-q']);
  write('.gitignore', 'private/\nnode_modules/\n');
  symlinkSync(tmpdir(), join(root, 'outside'));
  expect(await foldersToWatch(root, new AbortController().signal)).toEqual(['.', 'src', 'src/render']);
});

test('many changes at once are told once, when they have come to rest', async () => {
  const { changed } = await watched();
  for (const name of ['a', 'b', 'c', 'd']) write(`src/render/${name}.ts`);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), 5000);
  await rest();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('a change among installed packages is not told', async () => {
  const { changed } = await watched();
  write('node_modules/sora/index.js', 'y');
  await rest();
  expect(changed).not.toHaveBeenCalled();
});

test('a folder that is added is watched from then on', async () => {
  const { changed, watch } = await watched();
  mkdirSync(join(root, 'src/jobs'));
  write('src/jobs/a.py');
  await vi.waitFor(() => expect(watch.watched).toBe(5), 5000);
  changed.mockClear();
  write('src/jobs/a.py', 'y');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 5000);
});

test('beyond the limit the outermost folders are watched, and how many there are is known', async () => {
  const { watch } = await watched(2);
  expect(watch).toMatchObject({ watched: 2, folders: 4 });
});

test('a folder inside that is renamed is a change like others', async () => {
  const { changed, ended } = await watched();
  renameSync(join(root, 'src/render'), join(root, 'src/film'));
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 5000);
  expect(ended).not.toHaveBeenCalled();
});

test('nothing is told any more once it is closed', async () => {
  const { changed, watch } = await watched();
  watch.close();
  write('src/render/a.ts', 'z');
  await rest();
  expect(changed).not.toHaveBeenCalled();
  expect(watch.watched).toBe(0);
});

test('a root that is gone ends the watch, with the reason', async () => {
  const { changed, ended, watch } = await watched();
  rmSync(root, { recursive: true });
  await vi.waitFor(() => expect(ended).toHaveBeenCalledWith('ENOENT', root), 5000);
  expect(watch.watched).toBe(0);
  expect(changed).not.toHaveBeenCalled();
});
