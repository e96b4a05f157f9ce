import type { RunningApp } from './launch-app.ts';

/** Answers the next save dialogs with a file, or closes them. The system's own dialogs cannot be pressed from a test. */
export const answerSaveDialog = async ({ app }: RunningApp, filePath: string | null): Promise<void> => {
  await app.evaluate(({ dialog }, given) => {
    dialog.showSaveDialog = async () => ({ canceled: given === null, filePath: given ?? '' });
  }, filePath);
};

/** Answers the next open dialogs with folders, or closes them. */
export const answerOpenDialog = async (
  { app }: RunningApp,
  folders: string | readonly string[] | null,
): Promise<void> => {
  await app.evaluate(({ dialog }, given) => {
    dialog.showOpenDialog = async () => ({ canceled: given.length === 0, filePaths: given });
  }, [folders ?? []].flat());
};
