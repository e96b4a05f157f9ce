import { z } from 'zod';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { database } from '../database.ts';
import { shelve } from '../shelf.ts';
import { Backup, backupVersion } from './schema.ts';

export type RestoreFailure = 'not-json' | 'newer' | 'not-a-backup';

export const restoreSentences: Readonly<Record<RestoreFailure, string>> = {
  'not-json': 'This file is damaged: it cannot be read as JSON. Nothing was changed.',
  newer: 'This backup was written by a newer version of the app. Install that version to read it. Nothing was changed.',
  'not-a-backup': 'This is not a backup that this version can read. Nothing was changed.',
};

const parse = (text: string): Result<unknown, RestoreFailure> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('not-json');
  }
};

const Newer = z.looseObject({ format: z.literal('untether-backup'), version: z.number().gt(backupVersion) });

/** Reads a backup and checks it whole. */
export const readBackup = (text: string): Result<Backup, RestoreFailure> => {
  const json = parse(text);
  if (!json.ok) return json;
  if (Newer.safeParse(json.value).success) return err('newer');
  const checked = Backup.safeParse(json.value);
  return checked.success ? ok(checked.data) : err('not-a-backup');
};

const addFindings = async (backup: Backup): Promise<void> => {
  if (backup.version === backupVersion) {
    await database.contents.bulkAdd(backup.contents);
    await database.placements.bulkAdd(backup.placements);
    await database.listings.bulkAdd(backup.listings);
    await database.pasts.bulkAdd(backup.pasts);
    await database.pastFindings.bulkAdd(backup.pastFindings);
    return;
  }
  for (const { id, projectId } of backup.scans) {
    const parts = backup.parts.filter(({ scanId }) => scanId === id).sort((a, b) => a.index - b.index);
    if (parts.length === 0) continue;
    const findings = parts.flatMap((part) => part.findings);
    await shelve(database, projectId, id, { findings, signals: parts.flatMap(({ signals }) => signals) });
  }
};

/** Replaces everything by a checked backup, in one transaction: whole or not at all. */
export const restore = (backup: Backup): Promise<void> =>
  database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    await database.projects.bulkAdd(backup.projects);
    await database.scans.bulkAdd(backup.scans);
    await addFindings(backup);
    await database.preferences.bulkAdd(backup.preferences);
    await database.decisions.bulkAdd(backup.decisions);
    await database.scenarios.bulkAdd(backup.scenarios);
  });

/** Deletes the database from the disk and opens an empty one. */
export const eraseAll = async (): Promise<void> => {
  await database.delete({ disableAutoOpen: false });
  await database.open();
};
