import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * What a target was built from: size, time and content hash of each input. Sizes and times are compared first; a
 * file whose time alone changed (a fresh checkout, a touch) is told by its hash.
 *
 * @typedef {{ size: number, mtimeMs: number, hash: string }} Input
 * @typedef {Record<string, Input>} Manifest
 */

/** @param {string} entry @param {string} folder */
const isSource = (entry, folder) => !entry.startsWith('.') && !(folder === '' && entry === 'node_modules');

/**
 * All files below the given files and folders, relative to `root`, sorted. What does not exist is left out.
 *
 * @param {string} root
 * @param {readonly string[]} places
 * @returns {string[]}
 */
export const listInputs = (root, places) => {
  /** @type {string[]} */
  const found = [];
  /** @param {string} relative */
  const visit = (relative) => {
    const full = path.join(root, relative);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (stat?.isFile()) found.push(relative);
    if (!stat?.isDirectory()) return;
    for (const entry of fs.readdirSync(full)) if (isSource(entry, relative)) visit(path.posix.join(relative, entry));
  };
  for (const place of places) visit(place);
  return found.sort();
};

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** @param {string} root @param {readonly string[]} places @returns {Manifest} */
export const takeManifest = (root, places) =>
  Object.fromEntries(
    listInputs(root, places).map((name) => {
      const file = path.join(root, name);
      const { size, mtimeMs } = fs.statSync(file);
      return [name, { size, mtimeMs, hash: hashOf(file) }];
    }),
  );

/** @param {string} file @param {Input} before */
const isSame = (file, before) => {
  const now = fs.statSync(file, { throwIfNoEntry: false });
  if (now === undefined || now.size !== before.size) return false;
  return now.mtimeMs === before.mtimeMs || hashOf(file) === before.hash;
};

/**
 * True when every input is as it was and none came or went.
 *
 * @param {string} root
 * @param {readonly string[]} places
 * @param {Manifest | null} manifest
 */
export const isFresh = (root, places, manifest) => {
  if (manifest === null) return false;
  const names = listInputs(root, places);
  if (names.length !== Object.keys(manifest).length) return false;
  return names.every((name) => {
    const before = manifest[name];
    return before !== undefined && isSame(path.join(root, name), before);
  });
};

/** @param {string} file @returns {Manifest | null} */
export const readManifest = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};
