import fs from 'node:fs';
import path from 'node:path';
import { buildCarried, carriedFolder, isCarriedReady } from './build-carried.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { afterFailedDownload, announcement, carriedVersion, chooseRuntime } from './choose.mjs';
import { installPinned, pinnedExecutable, pinnedFolder, pinnedVersion } from './pinned.mjs';

/** `folder` is what ELECTRON_OVERRIDE_DIST_PATH would name. @typedef {{ executable: string, folder: string, version: string, because: string }} Runtime */

/** @param {string} cache */
const unreachableNote = (cache) => path.join(cache, 'electron', `unreachable-${pinnedVersion()}`);

/** @param {string} file */
const hoursOld = (file) => {
  const written = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return written === undefined ? null : (Date.now() - written) / 3_600_000;
};

/** @param {string} file */
const touch = (file) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '');
};

/** @param {string} cache @returns {import('./choose.mjs').Situation} */
const lookAround = (cache) => ({
  platform: process.platform,
  arch: process.arch,
  pinned: pinnedVersion(),
  override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
  pinnedInstalled: pinnedExecutable() !== null,
  carriedReady: isCarriedReady(cache),
  hoursSinceUnreachable: hoursOld(unreachableNote(cache)),
});

/** @param {string} because @returns {Runtime} */
const pinnedRuntime = (because) => {
  const executable = pinnedExecutable();
  if (executable === null) throw new Error('the electron package says it is installed, but its executable is missing');
  return { executable, folder: pinnedFolder, version: pinnedVersion(), because };
};

/** @param {string} folder @param {string} because @returns {Runtime} */
const overrideRuntime = (folder, because) => {
  const executable = path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!fs.existsSync(executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which has no Electron`);
  const versionFile = path.join(folder, 'version');
  const version = fs.existsSync(versionFile) ? fs.readFileSync(versionFile, 'utf8').trim() : 'of unknown version';
  return { executable, folder, version, because };
};

/** @param {string} cache @param {string} because @param {(line: string) => void} say @returns {Promise<Runtime>} */
const carriedRuntime = async (cache, because, say) => {
  const folder = isCarriedReady(cache) ? carriedFolder(cache) : await buildCarried(cache, say);
  return { executable: path.join(folder, 'electron'), folder, version: carriedVersion, because };
};

/**
 * Tries the pinned version, then the carried one.
 *
 * @param {import('./choose.mjs').Situation} situation
 * @param {string} cache
 * @param {(line: string) => void} say
 * @returns {Promise<Runtime>}
 */
const download = async (situation, cache, say) => {
  say(`fetching Electron ${situation.pinned} (once)`);
  const failure = await installPinned();
  if (failure === null) return pinnedRuntime('it is the pinned version');
  touch(unreachableNote(cache));
  const next = afterFailedDownload(situation, failure);
  if (next.kind === 'none') throw new Error(next.because);
  return carriedRuntime(cache, next.because, say);
};

/**
 * An Electron to run, fetched if need be. Says what it runs on and why.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<Runtime>}
 */
export const provideElectron = async (say) => {
  const cache = cacheFolder(process.env);
  const situation = lookAround(cache);
  const choice = chooseRuntime(situation);
  const runtime = await {
    override: () => overrideRuntime(situation.override ?? '', choice.because),
    pinned: () => pinnedRuntime(choice.because),
    carried: () => carriedRuntime(cache, choice.because, say),
    'try-pinned': () => download(situation, cache, say),
  }[choice.kind]();
  say(announcement(runtime.version, runtime.because));
  return runtime;
};
