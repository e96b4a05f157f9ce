import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCatalogue, catalogueFolder } from '../../../build/catalog/bundle.ts';
import { jsonSchemas } from '../../../build/catalog/json-schema.ts';
import { fixtureStub } from '../../../build/catalog/new-vendor.ts';
import { runCatalogueTool } from '../../../build/catalog/tool.ts';
import { today } from './sample.ts';

let root: string;
let lines: string[];

const run = (...words: string[]): Promise<number> =>
  runCatalogueTool({ root, today, say: (line) => lines.push(line) }, words);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'untether-catalogue-'));
  lines = [];
  await cp(catalogueFolder, join(root, 'catalog'), { recursive: true });
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('a new vendor is a file that passes the check, with a fixture beside', async () => {
  expect(await run('new', 'avatar', 'new-face')).toBe(0);
  expect(await run('check')).toBe(0);
  const { vendors } = await buildCatalogue(join(root, 'catalog'));
  expect(vendors.find(({ id }) => id === 'new-face')).toMatchObject({ category: 'avatar', confidence: 'low' });
  const fixture = await readFile(join(root, 'test/fixtures/detect/new-face/generate.ts'), 'utf8');
  expect(fixture).toBe(fixtureStub('new-face'));
});

test('a vendor that is there is not written over, and a wrong category or id is told in words', async () => {
  expect(await run('new', 'aggregator', 'fal')).toBe(2);
  expect(await run('new', 'elsewhere', 'acme')).toBe(2);
  expect(await run('new', 'avatar', 'New Face')).toBe(2);
  expect(await run('fold')).toBe(2);
  expect(lines.map((line) => line.split(';')[0])).toEqual([
    'catalog/vendors/aggregator/fal.json is there already',
    'no category "elsewhere"',
    '"New Face" is no id: use lower case letters, digits and hyphens',
    'no command "fold"',
  ]);
});

test('a file the schema refuses fails the check with its name', async () => {
  await cp(join(root, 'catalog/capabilities.json'), join(root, 'catalog/vendors/avatar/odd.json'));
  expect(await run('check')).toBe(1);
  expect(lines.join('\n')).toContain('vendors/avatar/odd.json');
});

test('the schemas for editors are those the build checks with', async () => {
  for (const { name, text } of jsonSchemas())
    expect(await readFile(join(catalogueFolder, 'schema', name), 'utf8')).toBe(text);
});
