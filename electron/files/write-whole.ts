import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Answer, FailureCode } from '../ipc/contract.ts';

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';

const failureCodes: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
};

/** What a failed write means to the user. */
export const writeFailure = (file: string, cause: unknown): Answer<never> => ({
  ok: false,
  error: {
    code: failureCodes[codeOf(cause)] ?? 'write-failed',
    detail: `${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
  },
});

const writeThrough = async (file: string, content: string | Uint8Array): Promise<void> => {
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes the whole file or nothing: into a new file beside it, which then takes its name. What was there before stays
 * readable until that moment, whatever goes wrong.
 */
export const writeWhole = async (file: string, content: string | Uint8Array): Promise<Answer<{ file: string }>> => {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeThrough(temporary, content);
    await rename(temporary, file);
    return { ok: true, value: { file } };
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return writeFailure(file, cause);
  }
};
