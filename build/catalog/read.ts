import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A data file of the catalogue folder as it stands on disk. */
export interface DataFile {
  /** Relative to the catalogue folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

const jsonBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
};

/** Every data file of a catalogue folder, sorted by path. Generated schemas are no data. */
export const readDataFiles = async (folder: string): Promise<DataFile[]> => {
  const paths = (await jsonBelow(folder)).filter((path) => !path.startsWith('schema/'));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
};
