import { dialog } from 'electron';
import type { GrantedFolders } from '../files/granted-folders.ts';
import type { Handlers } from '../ipc/register.ts';
import { windowOf } from '../window/window-of.ts';

export const chooseFolder =
  (granted: GrantedFolders): Handlers['choose-folder'] =>
  async (_input, caller) => {
    const { filePaths } = await dialog.showOpenDialog(windowOf(caller.contents), {
      title: 'Choose the folder with the code',
      properties: ['openDirectory'],
    });
    const folder = filePaths[0];
    if (folder === undefined) return { ok: true, value: null };
    await granted.grant(folder);
    return { ok: true, value: { folder } };
  };
