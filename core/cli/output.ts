import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CliFailure } from './failure.ts';
import { messageOf, systemCode } from './system-error.ts';

const isFolder = async (path: string): Promise<boolean | null> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return null;
  }
};

/** Checked before any work is done: nobody waits for a scan only to learn that its result has no place. */
export const checkTarget = async (file: string): Promise<string> => {
  const target = resolve(file);
  if ((await isFolder(dirname(target))) !== true)
    throw new CliFailure(
      `There is no folder ${dirname(target)} to write to.`,
      'Make it first, or choose another place.',
    );
  if ((await isFolder(target)) === true)
    throw new CliFailure(`${target} is a folder.`, 'Give the name of a file to write to.');
  return target;
};

const writeSentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EACCES: 'There is no permission',
  EPERM: 'There is no permission',
  EROFS: 'The disk is read-only',
};

export const writeFailure = (target: string, cause: unknown): CliFailure =>
  new CliFailure(
    `${writeSentences[systemCode(cause)] ?? messageOf(cause)}: ${target} was not written.`,
    'What was there before is unchanged; choose another place with --output or make room.',
  );

/** A new name beside the target, so that taking its place is one step on one disk. */
export const temporaryBeside = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);

/** Writes the whole file or nothing. */
export const writeWhole = async (target: string, text: string): Promise<void> => {
  const temporary = temporaryBeside(target);
  try {
    const handle = await open(temporary, 'wx', 0o644);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw writeFailure(target, cause);
  }
};

/** Results go to stdout and nothing else does. Resolves once the text has been handed on. */
export const print = (text: string): Promise<void> =>
  new Promise((done, fail) => {
    process.stdout.write(text, (cause) => (cause ? fail(cause) : done()));
  });

/** Progress and remarks go to stderr. */
export const say = (text: string): void => {
  process.stderr.write(`untether: ${text}\n`);
};
