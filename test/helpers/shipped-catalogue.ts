import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assembleCatalogue } from '../../core/catalog/assemble.ts';
import type { Catalogue } from '../../core/catalog/types.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', 'catalog');

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.json') && !file.startsWith('schema/'))
  .sort()
  .map((file) => ({ path: file, json: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown }));

const assembled = assembleCatalogue(files);
if (!assembled.ok) throw new Error(`the catalogue is not valid: ${JSON.stringify(assembled.error.slice(0, 3))}`);

/** The catalogue as it ships. */
export const shippedCatalogue: Catalogue = { version: 'test', ...assembled.value };
