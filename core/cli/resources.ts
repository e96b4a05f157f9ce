import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { shippedCatalogue } from '../catalog/shipped.ts';
import type { Catalogue } from '../catalog/types.ts';
import { CliFailure } from './failure.ts';
import { messageOf, systemCode } from './system-error.ts';

/** What is built beside the command line, in the project as in a packaged app. */
const beside = (...parts: string[]): string => join(import.meta.dirname, ...parts);

export const workerScript = beside('scan-worker.js');
export const grammarsFolder = beside('..', 'grammars');
const shippedFile = beside('..', 'catalog', 'catalogue.json');

/** Prints a report to PDF: `node <launcher> <html> <pdf>`. */
export const printLauncher = process.env.UNTETHER_LAUNCHER ?? beside('..', '..', 'build', 'print.mjs');

const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const what = systemCode(cause) === 'ENOENT' ? 'There is no catalogue file' : 'The catalogue file cannot be read:';
    throw new CliFailure(`${what} ${file}.`, 'Give the path of a catalogue.json, or leave --catalog out.');
  }
};

const parsed = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CliFailure(
      `${file} is not JSON (${messageOf(cause)}).`,
      'Give the path of a catalogue.json, or leave --catalog out.',
    );
  }
};

const given = async (file: string): Promise<Catalogue> => {
  const json = parsed(await readText(file), file);
  // The schema is only loaded for a file that somebody brings: the start of every other run is quicker for it.
  const { loadCatalogue } = await import('../catalog/load.ts');
  const loaded = loadCatalogue(json);
  if (loaded.ok) return loaded.value;
  const [first] = loaded.error;
  const more = loaded.error.length > 1 ? ` and ${loaded.error.length - 1} more problems` : '';
  throw new CliFailure(
    `${file} cannot be used as a catalogue: ${first?.path || 'it'} ${first?.message}${more}.`,
    'Use a catalogue made for this version, or leave --catalog out.',
  );
};

const shipped = async (): Promise<Catalogue> => {
  const catalogue = shippedCatalogue(parsed(await readText(shippedFile), shippedFile));
  if (catalogue !== null) return catalogue;
  throw new CliFailure(`${shippedFile} is no catalogue.`, 'Build the project again, or name a file with --catalog.');
};

/** The catalogue from a file the user names, checked in full, else the one that ships, which the build has checked. */
export const readCatalogue = (file: string | undefined): Promise<Catalogue> =>
  file === undefined ? shipped() : given(resolve(file));
