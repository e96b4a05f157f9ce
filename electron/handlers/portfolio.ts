import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { dialog } from 'electron';
import { askGit } from '../../core/node/git/stream.ts';
import type { GrantedFolders } from '../files/granted-folders.ts';
import { done, refuse } from '../ipc/answer.ts';
import type { Handlers } from '../ipc/register.ts';
import { windowOf } from '../window/window-of.ts';

/** More repositories than this are not offered from one folder. */
const repositoriesOffered = 200;

export const chooseFolders =
  (granted: GrantedFolders): Handlers['choose-folders'] =>
  async (_input, caller) => {
    const { filePaths } = await dialog.showOpenDialog(windowOf(caller.contents), {
      title: 'Choose the folders with the code',
      properties: ['openDirectory', 'multiSelections'],
    });
    for (const folder of filePaths) await granted.grant(folder);
    return done(filePaths.map((folder) => path.resolve(folder)));
  };

const isRepository = (folder: string): Promise<boolean> =>
  access(path.join(folder, '.git')).then(
    () => true,
    () => false,
  );

/** The repositories right below a folder that is none itself. Links are not followed. */
export const repositoriesIn =
  (granted: GrantedFolders): Handlers['repositories-in'] =>
  async ({ folder }) => {
    if (!(await granted.covers(folder))) return refuse('outside-granted-folders', folder);
    if (await isRepository(folder)) return done([]);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const found: string[] = [];
    for (const entry of entries) {
      const inner = path.join(folder, entry.name);
      if (entry.isDirectory() && found.length < repositoriesOffered && (await isRepository(inner))) found.push(inner);
    }
    return done(found.sort());
  };

/** The commit a repository stands at, asked without blocking; null where git cannot say. */
export const headOf =
  (granted: GrantedFolders): Handlers['head-of'] =>
  async ({ root }) => {
    if (!(await granted.covers(root))) return refuse('outside-granted-folders', root);
    const answer = await askGit(root, ['rev-parse', '--verify', 'HEAD']);
    return done(answer.ok ? answer.value.trim() : null);
  };
