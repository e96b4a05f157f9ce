import { err, ok, type Result } from '../../../core/base/result.ts';
import { database } from '../database.ts';
import { Backup } from './schema.ts';

export type RestoreFailure = 'not-json' | 'not-a-backup';

export const restoreSentences: Readonly<Record<RestoreFailure, string>> = {
  'not-json': 'This file is damaged: it cannot be read as JSON. Nothing was changed.',
  'not-a-backup': 'This is not a backup that this version can read. Nothing was changed.',
};

const parse = (text: string): Result<unknown, RestoreFailure> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('not-json');
  }
};

/** Reads a backup and checks it whole. */
export const readBackup = (text: string): Result<Backup, RestoreFailure> => {
  const json = parse(text);
  if (!json.ok) return json;
  const checked = Backup.safeParse(json.value);
  return checked.success ? ok(checked.data) : err('not-a-backup');
};

/** Replaces everything by a checked backup, in one transaction: whole or not at all. */
export const restore = (backup: Backup): Promise<void> =>
  database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    await database.projects.bulkAdd(backup.projects);
    await database.scans.bulkAdd(backup.scans);
    await database.parts.bulkAdd(backup.parts);
    await database.preferences.bulkAdd(backup.preferences);
    await database.decisions.bulkAdd(backup.decisions);
    await database.scenarios.bulkAdd(backup.scenarios);
  });

/** Deletes the database from the disk and opens an empty one. */
export const eraseAll = async (): Promise<void> => {
  await database.delete({ disableAutoOpen: false });
  await database.open();
};
