import type { GrantedFolders } from '../files/granted-folders.ts';
import { readText, sourceFile } from '../files/source-file.ts';
import type { Handlers } from '../ipc/register.ts';

export const readSource =
  (granted: GrantedFolders): Handlers['read-source'] =>
  async ({ root, path }) => {
    const file = await sourceFile(granted, root, path);
    return file.ok ? await readText(file.value) : file;
  };
