import path from 'node:path';
import { app } from 'electron';

/** What the build made, beside the main script: in the project as in a packaged app. */
export const built = (...parts: string[]): string => path.join(app.getAppPath(), 'dist', ...parts);

export const catalogueFile = (): string => built('catalog', 'catalogue.json');

export const windowFolder = (): string => built('renderer');

/** Repositories whose video calls a person has labelled; packed beside the app, as files that threads can read. */
export const labelledFolder = (): string =>
  app.isPackaged ? path.join(process.resourcesPath, 'labelled') : built('labelled');
