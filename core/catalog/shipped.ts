import type { Catalogue } from './catalogue-schema.ts';

/** Whether a parsed file is a catalogue of vendors at all. */
export const looksLikeCatalogue = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'vendors' in json && Array.isArray(json.vendors) && 'version' in json;

/**
 * The bundle that lies beside the program, as parsed. The build checked it against the schema before it wrote it, and a
 * test checks it again, so that no start pays for that. Null where the file is no catalogue. Files that people bring are
 * for `loadCatalogue`.
 */
export const shippedCatalogue = (json: unknown): Catalogue | null =>
  // as: written by `writeBundle` from checked values, and by nobody else
  looksLikeCatalogue(json) ? (json as Catalogue) : null;
