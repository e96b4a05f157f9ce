import path from 'node:path';
import { app } from 'electron';

/** What the build made, beside the main script: in the project as in a packaged app. */
export const built = (...parts: string[]): string => path.join(app.getAppPath(), 'dist', ...parts);

/** Files that ship beside the packaged app instead of inside its archive, because other programs read them. */
export const resource = (...parts: string[]): string =>
  app.isPackaged ? path.join(process.resourcesPath, ...parts) : built(...parts);

export const sampleCompany = (): string => resource('sample-company');

export const catalogueFile = (): string => built('catalog', 'catalogue.json');

export const windowFolder = (): string => built('renderer');
