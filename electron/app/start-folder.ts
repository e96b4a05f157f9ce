import path from 'node:path';

/**
 * The folder a user named when starting the app, or null. In the project the first plain argument is the app's own folder;
 * in a packaged app there is none such.
 */
export const startFolderIn = (parameters: readonly string[], isPackaged: boolean): string | null => {
  const plain = parameters.slice(1).filter((parameter) => !parameter.startsWith('-'));
  const named = plain[isPackaged ? 0 : 1];
  return named === undefined ? null : path.resolve(named);
};
