import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * The file's hash in the form registries write it.
 *
 * @param {string} file
 */
export const integrityOf = async (file) => {
  const hash = createHash('sha512');
  await pipeline(fs.createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
};

/**
 * Throws unless the file is exactly the one that was pinned.
 *
 * @param {string} file
 * @param {string} expected
 */
export const verifyIntegrity = async (file, expected) => {
  const actual = await integrityOf(file);
  if (actual !== expected) throw new Error(`${file} is not the pinned file: expected ${expected}, got ${actual}`);
};
