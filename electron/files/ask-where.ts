import path from 'node:path';
import { app, dialog, type WebContents } from 'electron';
import { windowOf } from '../window/window-of.ts';
import { safeFileName } from './safe-file-name.ts';

/** Asks where to save; null when the user closed the dialog. Starts in the documents folder under the given name. */
export const askWhere = async (contents: WebContents, suggestedName: string): Promise<string | null> => {
  const name = safeFileName(suggestedName);
  const extension = path.extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(windowOf(contents), {
    defaultPath: path.join(app.getPath('documents'), name),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  return canceled || filePath === '' ? null : filePath;
};
