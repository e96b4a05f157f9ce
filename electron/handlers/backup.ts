import { readFile } from 'node:fs/promises';
import { addBackup, listBackups } from '../files/backups.ts';
import type { WrittenFiles } from '../files/written-files.ts';
import { done } from '../ipc/answer.ts';
import type { Handlers } from '../ipc/register.ts';

export const writeBackup =
  (folder: string, written: WrittenFiles): Handlers['write-backup'] =>
  async ({ json }) => {
    const answer = await addBackup(folder, json, new Date());
    if (answer.ok) written.add(answer.value.file);
    return answer;
  };

/** The newest backup that can be read; null where there is none. */
export const readBackup =
  (folder: string): Handlers['read-backup'] =>
  async () => {
    for (const file of await listBackups(folder)) {
      const json = await readFile(file, 'utf8').catch(() => null);
      if (json !== null) return done({ json, file });
    }
    return done(null);
  };
