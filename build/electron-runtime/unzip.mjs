import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** @type {(file: string, options: import('yauzl').Options) => Promise<import('yauzl').ZipFile>} */
const open = promisify(yauzl.open);

const executable = 0o111;

/** Unix permission bits of an entry, kept to readable and executable. @param {import('yauzl').Entry} entry */
const modeOf = (entry) => ((entry.externalFileAttributes >>> 16) & executable ? 0o755 : 0o644);

/** @param {import('yauzl').ZipFile} zip @param {import('yauzl').Entry} entry @param {string} target */
const write = async (zip, entry, target) => {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const read = promisify(zip.openReadStream.bind(zip));
  await pipeline(await read(entry), fs.createWriteStream(target, { mode: modeOf(entry) }));
};

/**
 * Extracts the entries that `place` gives a path for, relative to `folder`. yauzl itself refuses entries that
 * lead out of the folder and entries whose size is not the one announced.
 *
 * @param {string} archive
 * @param {string} folder
 * @param {(entry: string) => string | null} place
 */
export const unzip = async (archive, folder, place) => {
  const zip = await open(archive, { lazyEntries: true, autoClose: true });
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => {
      const target = place(entry.fileName);
      const written = target === null ? Promise.resolve() : write(zip, entry, path.join(folder, target));
      written.then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
};
