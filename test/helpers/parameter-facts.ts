import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VendorParameters } from '../../core/catalog/parameter-schema.ts';

const folder = fileURLToPath(new URL('../../catalog/parameters/', import.meta.url));

/** The parameter facts as they ship, by vendor id. */
export const parameterFacts: ReadonlyMap<string, VendorParameters> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => VendorParameters.parse(JSON.parse(readFileSync(folder + name, 'utf8'))))
    .map((facts) => [facts.id, facts]),
);
