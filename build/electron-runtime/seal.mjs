import fs from 'node:fs';
import path from 'node:path';

/**
 * A seal is the last file written into a cached runtime: it lists every file with its size. A folder without a
 * seal, with another recipe, or with a file missing or cut short is half-written and gets rebuilt.
 *
 * @typedef {{ recipe: string, files: Record<string, number> }} Seal
 */
const sealName = 'untether-runtime.json';

/** @param {string} folder @param {string} [prefix] @returns {Record<string, number>} */
const sizes = (folder, prefix = '') => {
  /** @type {Record<string, number>} */
  const found = {};
  for (const entry of fs.readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(found, sizes(folder, name));
    else found[name] = fs.statSync(path.join(folder, name)).size;
  }
  return found;
};

/** @param {string} folder @param {string} recipe */
export const seal = (folder, recipe) => {
  /** @type {Seal} */
  const content = { recipe, files: sizes(folder) };
  fs.writeFileSync(path.join(folder, sealName), JSON.stringify(content));
};

/** @param {string} folder @returns {Seal | null} */
const readSeal = (folder) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, sealName), 'utf8'));
  } catch {
    return null;
  }
};

/** @param {string} file */
const sizeOf = (file) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? -1;

/** True when the folder is whole and made by this recipe. @param {string} folder @param {string} recipe */
export const isSealed = (folder, recipe) => {
  const content = readSeal(folder);
  if (content === null || content.recipe !== recipe || typeof content.files !== 'object') return false;
  return Object.entries(content.files).every(([name, size]) => sizeOf(path.join(folder, name)) === size);
};
