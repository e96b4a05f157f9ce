import { useLiveQuery } from 'dexie-react-hooks';
import { defaultSettings } from '../../core/cost/types.ts';
import { database } from './database.ts';
import type { PreferenceRecord, Preferences } from './records.ts';

const defaults: Preferences = {
  settings: defaultSettings,
  theme: 'system',
  newCommits: 'offer',
  watchFiles: false,
  currentProject: '',
  startedEmpty: false,
};

const withDefaults = (rows: readonly PreferenceRecord[]): Preferences => {
  const stored: Partial<Preferences> = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  return { ...defaults, ...stored, settings: { ...defaults.settings, ...stored.settings } };
};

export const setPreference = async (record: PreferenceRecord): Promise<void> => {
  await database.preferences.put(record);
};

export const readPreferences = async (): Promise<Preferences> => withDefaults(await database.preferences.toArray());

/** Stored values over the defaults; undefined while they are being read. */
export const usePreferences = (): Preferences | undefined => useLiveQuery(readPreferences, []);
