import fs from 'node:fs';
import path from 'node:path';

/** Bytes below a folder; 0 where it does not exist (yet). @param {string} folder @returns {number} */
export const bytesBelow = (folder) => {
  let total = 0;
  try {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      total += entry.isDirectory() ? bytesBelow(full) : fs.statSync(full).size;
    }
  } catch {
    return total;
  }
  return total;
};

/**
 * Decides when a download has stalled: no growth for `patience` milliseconds. Pure but for what it remembers.
 *
 * @param {number} patience
 * @param {number} startedAt milliseconds
 */
export const stallDetector = (patience, startedAt) => {
  let lastBytes = 0;
  let lastGrowth = startedAt;
  /** @param {number} bytes @param {number} now */
  return (bytes, now) => {
    if (bytes !== lastBytes) {
      lastBytes = bytes;
      lastGrowth = now;
    }
    return now - lastGrowth > patience;
  };
};
