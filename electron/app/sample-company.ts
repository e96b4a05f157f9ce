import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { built } from './places.ts';
import { toolVersion } from './version.ts';

/**
 * A packaged app keeps its copy in the profile: the place it runs from may be read-only, owned by somebody else, or another
 * one at the next start, and an old scan's lines must still be found.
 */
const copied = (): string => path.join(app.getPath('userData'), 'sample-company');

/** What the app calls it; its folder keeps a plain name. */
export const sampleCompanyName = 'Northwind Media (sample)';

const stampOf = (folder: string): string => `${folder}.version`;

const isCurrent = (folder: string): boolean =>
  existsSync(folder) && existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === toolVersion;

/** Where the sample company is, or will be once it has been provided. */
export const sampleCompanyFolder = (): string => (app.isPackaged ? copied() : built('sample-company'));

/** Sees to it that the sample company of this version is in its place. */
export const provideSampleCompany = (): string => {
  const folder = sampleCompanyFolder();
  if (!app.isPackaged || isCurrent(folder)) return folder;
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(process.resourcesPath, 'sample-company'), folder, { recursive: true });
  writeFileSync(stampOf(folder), toolVersion);
  return folder;
};
