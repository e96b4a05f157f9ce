import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineThen } from '../../history/line-then.ts';
import { defaultLimits } from '../file-source/limits.ts';
import { readBlobs } from '../git/blobs.ts';

/** Lines of a file of the work tree as the commit has them, by line; null where the commit does not have it. */
export type LinesThen = ReadonlyMap<number, number | null>;

/** The bytes of a plain file; null for a link, a folder, what is too large and what cannot be read. */
const bytesOf = (file: string): Buffer | null => {
  try {
    const found = lstatSync(file);
    return found.isFile() && found.size <= defaultLimits.fileBytes ? readFileSync(file) : null;
  } catch {
    return null;
  }
};

const blobName = (bytes: Buffer, algorithm: 'sha1' | 'sha256'): string =>
  createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

const linesOf = (bytes: Buffer): readonly string[] => bytes.toString('utf8').split(/\r?\n/);

const blobBytes = async (folder: string, blob: string): Promise<Buffer | null> => {
  for await (const answers of readBlobs(folder, [blob], defaultLimits.fileBytes)) {
    for (const { answer } of answers) return answer.ok ? answer.bytes : null;
  }
  return null;
};

/** Where lines of a file as it is now stood in its committed content. No filter of the repository is run. */
export const linesThen = async (
  folder: string,
  path: string,
  blob: string,
  lines: readonly number[],
): Promise<LinesThen> => {
  const unchanged = new Map(lines.map((line) => [line, line]));
  const now = bytesOf(join(folder, path));
  if (now === null || blobName(now, blob.length === 64 ? 'sha256' : 'sha1') === blob) return unchanged;
  const then = await blobBytes(folder, blob);
  if (then === null) return unchanged;
  const [present, past] = [linesOf(now), linesOf(then)];
  return new Map(lines.map((line) => [line, lineThen(present, past, line)]));
};
