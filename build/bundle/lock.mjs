import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const lookAgainEvery = 200;
const patience = 5 * 60_000;

/** @param {number} id */
const isAlive = (id) => {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
};

/** @param {string} file */
const take = (file) => {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

/** Removes a lock whose holder has died. @param {string} file */
const breakIfDead = (file) => {
  try {
    const holder = Number(fs.readFileSync(file, 'utf8'));
    if (holder > 0 && !isAlive(holder)) fs.rmSync(file, { force: true });
  } catch {
    return;
  }
};

/**
 * Runs `work` while no other process on this machine does so under the same lock file.
 *
 * @param {string} file
 * @param {() => Promise<void>} work
 */
export const withLock = async (file, work) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const until = Date.now() + patience;
  while (!take(file)) {
    breakIfDead(file);
    if (Date.now() > until) throw new Error(`another build holds ${file}`);
    await setTimeout(lookAgainEvery);
  }
  try {
    await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
};
