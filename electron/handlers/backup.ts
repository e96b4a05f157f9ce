import { readFile } from 'node:fs/promises';
import { dialog } from 'electron';
import { addBackup, listBackups } from '../files/backups.ts';
import type { WrittenFiles } from '../files/written-files.ts';
import { done, refuse } from '../ipc/answer.ts';
import type { Handlers } from '../ipc/register.ts';
import { windowOf } from '../window/window-of.ts';

export const writeBackup =
  (folder: string, written: WrittenFiles): Handlers['write-backup'] =>
  async ({ json }) => {
    const answer = await addBackup(folder, json, new Date());
    if (answer.ok) written.add(answer.value.file);
    return answer;
  };

/** Asks which backup to read, the newest suggested. */
export const readBackup =
  (folder: string): Handlers['read-backup'] =>
  async (_input, caller) => {
    const [newest = folder] = await listBackups(folder);
    const { filePaths } = await dialog.showOpenDialog(windowOf(caller.contents), {
      title: 'Choose a backup',
      defaultPath: newest,
      filters: [{ name: 'Untether backup', extensions: ['json'] }],
      properties: ['openFile'],
    });
    const file = filePaths[0];
    if (file === undefined) return done(null);
    try {
      return done({ json: await readFile(file, 'utf8'), file });
    } catch (cause) {
      return refuse('file-unreadable', cause instanceof Error ? cause.message : file);
    }
  };
