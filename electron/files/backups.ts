import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from '../ipc/contract.ts';
import { writeWhole } from './write-whole.ts';

/** How many backups are kept; the oldest go first. */
export const backupsKept = 10;

const pattern = /^untether-backup-\d{8}-\d{9}\.json$/;

/** Sorts by time because the moment is written from the year down, in UTC. */
const nameAt = (moment: Date): string =>
  `untether-backup-${moment
    .toISOString()
    .replace(/[-:.Z]/g, '')
    .replace('T', '-')}.json`;

/** The backups in the folder, newest first; none where there is no folder. */
export const listBackups = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => pattern.test(name))
    .sort()
    .reverse()
    .map((name) => path.join(folder, name));
};

const dropOldest = async (folder: string): Promise<void> => {
  const surplus = (await listBackups(folder)).slice(backupsKept);
  await Promise.all(surplus.map((file) => rm(file, { force: true }).catch(() => undefined)));
};

/** Writes a new backup, then lets the oldest go. A failed write takes none of the old ones away. */
export const addBackup = async (folder: string, json: string, moment: Date): Promise<Answer<{ file: string }>> => {
  const answer = await writeWhole(path.join(folder, nameAt(moment)), json);
  if (answer.ok) await dropOldest(folder);
  return answer;
};
