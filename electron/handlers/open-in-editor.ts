import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { editorCommands, findEditor } from '../files/editors.ts';
import type { GrantedFolders } from '../files/granted-folders.ts';
import { sourceFile } from '../files/source-file.ts';
import { done, refuse } from '../ipc/answer.ts';
import type { Handlers } from '../ipc/register.ts';

/** Resolves when the program has started, and with false when it could not. */
const start = (command: string, parameters: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, parameters, { detached: true, stdio: 'ignore', shell: false });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });

/**
 * Opens a line in an editor that is known by name. Never hands the file to the system to open: a scanned folder may
 * hold files that the system would run.
 */
export const openInEditor =
  (granted: GrantedFolders): Handlers['open-in-editor'] =>
  async ({ root, path, line }) => {
    const file = await sourceFile(granted, root, path);
    if (!file.ok) return file;
    const editor = findEditor(process.env, process.platform, existsSync);
    if (editor === null) return refuse('no-editor', `looked for ${editorCommands.join(', ')}`);
    const started = await start(editor.command, editor.parameters(file.value, line));
    return started ? done(null) : refuse('no-editor', `${editor.command} did not start`);
  };
