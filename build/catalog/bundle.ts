import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assembleCatalogue, type CatalogueContent, type CatalogueFile } from '../../core/catalog/assemble.ts';
import type { Catalogue } from '../../core/catalog/catalogue-schema.ts';
import type { CatalogueProblem } from '../../core/catalog/load.ts';
import { type DataFile, readDataFiles } from './read.ts';

export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const catalogueFolder = join(repositoryRoot, 'catalog');
export const bundlePath = join(repositoryRoot, 'dist', 'catalog', 'catalogue.json');

/** The data files do not make a catalogue; the message lists every problem, one a line. */
export class InvalidCatalogue extends Error {
  readonly problems: readonly CatalogueProblem[];

  constructor(problems: readonly CatalogueProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

export const parseDataFile = ({ path, text }: DataFile): CatalogueFile => {
  try {
    return { path, json: JSON.parse(text) };
  } catch (error) {
    throw new InvalidCatalogue([{ path, message: error instanceof Error ? error.message : String(error) }]);
  }
};

const versionOf = (content: CatalogueContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);

/** Reads, checks and puts together a catalogue folder. Throws `InvalidCatalogue`. */
export const buildCatalogue = async (folder: string = catalogueFolder): Promise<Catalogue> => {
  const assembled = assembleCatalogue((await readDataFiles(folder)).map(parseDataFile));
  if (!assembled.ok) throw new InvalidCatalogue(assembled.error);
  return { version: versionOf(assembled.value), ...assembled.value };
};

/** Writes the bundle that app and command line load; gives the catalogue back for a summary. */
export const writeBundle = async (
  target: string = bundlePath,
  folder: string = catalogueFolder,
): Promise<Catalogue> => {
  const catalogue = await buildCatalogue(folder);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, JSON.stringify(catalogue));
  return catalogue;
};
