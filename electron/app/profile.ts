import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';

/** Tests and portable set-ups keep their data apart by this variable. Must run before the app is ready. */
export const applyProfile = (): void => {
  const folder = process.env.UNTETHER_USER_DATA;
  if (folder) app.setPath('userData', path.resolve(folder));
};

/** A profile that is used once, for runs that only print. */
export const applyThrowAwayProfile = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'untether-print-'));
  app.setPath('userData', folder);
  return folder;
};

/**
 * Where backups go: outside the profile, so that they outlive it. Beside it where the profile was moved by hand.
 */
export const backupFolder = (): string => {
  if (process.env.UNTETHER_BACKUP_DIR) return path.resolve(process.env.UNTETHER_BACKUP_DIR);
  if (process.env.UNTETHER_USER_DATA) return `${path.resolve(process.env.UNTETHER_USER_DATA)}-backups`;
  return path.join(app.getPath('documents'), 'Untether', 'Backups');
};
