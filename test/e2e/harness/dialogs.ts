import type { RunningApp } from './launch-app.ts';

/** Answers the next save dialogs with a file, or closes them. The system's own dialogs cannot be pressed from a test. */
export const answerSaveDialog = async ({ app }: RunningApp, filePath: string | null): Promise<void> => {
  await app.evaluate(({ dialog }, given) => {
    dialog.showSaveDialog = async () => ({ canceled: given === null, filePath: given ?? '' });
  }, filePath);
};

/** Answers the next open dialogs with a folder, or closes them. */
export const answerOpenDialog = async ({ app }: RunningApp, folder: string | null): Promise<void> => {
  await app.evaluate(({ dialog }, given) => {
    dialog.showOpenDialog = async () => ({ canceled: given === null, filePaths: given === null ? [] : [given] });
  }, folder);
};
