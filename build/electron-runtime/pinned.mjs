import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { bytesBelow, stallDetector } from './watchdog.mjs';

const packageFile = createRequire(import.meta.url).resolve('electron/package.json');
const packageFolder = path.dirname(packageFile);
export const pinnedFolder = path.join(packageFolder, 'dist');
const patience = 30_000;
const lookEvery = 500;

/** @returns {string} */
export const pinnedVersion = () => JSON.parse(fs.readFileSync(packageFile, 'utf8')).version;

/** @param {string} file */
const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
};

/** The executable that the `electron` package has unpacked, or null. */
export const pinnedExecutable = () => {
  const inside = read(path.join(packageFolder, 'path.txt'));
  const version = read(path.join(pinnedFolder, 'version'))?.replace(/^v/, '');
  if (inside === null || version !== pinnedVersion()) return null;
  const executable = path.join(pinnedFolder, inside);
  return fs.existsSync(executable) ? executable : null;
};

/** The part of an error output worth a line. @param {string} output */
const gist = (output) =>
  output
    .split('\n')
    .find((line) => /error/i.test(line))
    ?.trim() ?? 'no reason given';

/**
 * Lets the `electron` package download and unpack itself. Gives up when nothing arrives for half a minute, so that
 * a blocked network costs seconds. Null when it worked, else why not, in one line.
 *
 * @returns {Promise<string | null>}
 */
export const installPinned = async () => {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'untether-electron-'));
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, NODE_USE_ENV_PROXY: '1' };
  const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const stalled = stallDetector(patience, Date.now());
  let gaveUp = false;
  const watch = setInterval(() => {
    if (!stalled(bytesBelow(temporary) + bytesBelow(pinnedFolder), Date.now())) return;
    gaveUp = true;
    child.kill('SIGKILL');
  }, lookEvery);
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
    child.on('error', () => resolve(1));
  });
  clearInterval(watch);
  fs.rmSync(temporary, { recursive: true, force: true });
  if (gaveUp) return `nothing arrived for ${patience / 1000} s`;
  return code === 0 && pinnedExecutable() !== null ? null : gist(output);
};
