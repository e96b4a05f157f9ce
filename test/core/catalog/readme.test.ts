import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogueFolder } from '../../../build/catalog/bundle.ts';
import { jsonSchemas } from '../../../build/catalog/json-schema.ts';

/** Field names of every object in a JSON Schema. */
const fields = (schema: unknown): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(fields);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...fields(Object.values(value))]
      : fields(value),
  );
};

/** Fields that carry their meaning in their name and stand in one sentence of the page without a row of their own. */
const plain = [
  'pending',
  'done',
  'failed',
  'url',
  'bytes',
  'gcs',
  's3',
  'none',
  'expiresAfter',
  'needsAuthToDownload',
  'min',
  'max',
  'allowed',
  'package',
  'seen',
  'key',
];

test('the page explains every field a data file may have', async () => {
  const page = await readFile(join(catalogueFolder, 'README.md'), 'utf8');
  const all = new Set(jsonSchemas().flatMap(({ text }) => fields(JSON.parse(text))));
  expect([...all].filter((field) => !plain.includes(field) && !page.includes(`\`${field}`))).toEqual([]);
});
