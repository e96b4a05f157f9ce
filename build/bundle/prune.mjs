import fs from 'node:fs';
import path from 'node:path';

const keepFor = 10 * 60_000;

/**
 * Removes what earlier builds left in a folder. Young files stay: a process that started before this build may
 * still load them.
 *
 * @param {string} folder
 * @param {readonly string[]} current names that this build wrote
 */
export const prune = (folder, current) => {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!current.includes(name) && Date.now() - fs.statSync(file).mtimeMs > keepFor)
      fs.rmSync(file, { recursive: true });
  }
};
