import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Capability } from '../../core/catalog/capability-schema.ts';
import { ModelFamily } from '../../core/catalog/family-schema.ts';
import { VendorParameters } from '../../core/catalog/parameter-schema.ts';
import { QualitySnapshot } from '../../core/catalog/quality-schema.ts';
import { Vendor } from '../../core/catalog/schema.ts';
import { catalogueFolder } from './bundle.ts';

const schemas = {
  vendor: Vendor,
  quality: QualitySnapshot,
  parameters: VendorParameters,
  capabilities: Capability.array(),
  families: ModelFamily.array(),
};

/** JSON Schemas for editors, by file name, made from the schemas the build checks with. */
export const jsonSchemas = (): readonly { readonly name: string; readonly text: string }[] =>
  Object.entries(schemas).map(([name, schema]) => ({
    name: `${name}.schema.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  }));

/** Writes them to `schema/` in the catalogue folder; gives their names. */
export const writeJsonSchemas = async (folder: string = catalogueFolder): Promise<string[]> => {
  await mkdir(join(folder, 'schema'), { recursive: true });
  const files = jsonSchemas();
  for (const { name, text } of files) await writeFile(join(folder, 'schema', name), text);
  return files.map(({ name }) => name);
};
