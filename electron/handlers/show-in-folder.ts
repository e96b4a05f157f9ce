import { existsSync } from 'node:fs';
import { shell } from 'electron';
import type { WrittenFiles } from '../files/written-files.ts';
import { done, refuse } from '../ipc/answer.ts';
import type { Handlers } from '../ipc/register.ts';

export const showInFolder =
  (written: WrittenFiles): Handlers['show-in-folder'] =>
  async ({ file }) => {
    if (!written.has(file)) return refuse('outside-granted-folders', file);
    if (!existsSync(file)) return refuse('file-unreadable', file);
    shell.showItemInFolder(file);
    return done(null);
  };
