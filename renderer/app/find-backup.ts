import { call } from '../api.ts';
import { readBackup } from '../db/backup/restore.ts';
import type { Backup } from '../db/backup/schema.ts';

export interface FoundBackup {
  readonly backup: Backup;
  readonly file: string;
}

/** The newest backup that can be read; null where there is none. */
export const findBackup = async (): Promise<FoundBackup | null> => {
  const answer = await call('read-backup', undefined);
  if (!answer.ok || !answer.value) return null;
  const read = readBackup(answer.value.json);
  return read.ok ? { backup: read.value, file: answer.value.file } : null;
};
