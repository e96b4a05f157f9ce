import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assembleCatalogue } from '../../core/catalog/assemble.ts';
import type { Catalogue } from '../../core/catalog/types.ts';

const folder = fileURLToPath(new URL('../../catalog/', import.meta.url));

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json') && !path.startsWith('schema/'))
  .sort()
  .map((path) => ({ path, json: JSON.parse(readFileSync(folder + path, 'utf8')) as unknown }));

const assembled = assembleCatalogue(files);
if (!assembled.ok) throw new Error(`the catalogue is not valid: ${JSON.stringify(assembled.error.slice(0, 3))}`);

/** The catalogue as it ships. */
export const shippedCatalogue: Catalogue = { version: 'test', ...assembled.value };
