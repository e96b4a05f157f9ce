import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../build/catalog/bundle.ts';
import { loadCatalogue } from '../../../core/catalog/load.ts';

const catalogue = await buildCatalogue();

test('the data files make a catalogue that survives being written and loaded', () => {
  const loaded = loadCatalogue(JSON.parse(JSON.stringify(catalogue)));
  expect(loaded).toEqual({ ok: true, value: catalogue });
});

test('the version depends on the content alone', async () => {
  expect((await buildCatalogue()).version).toBe(catalogue.version);
  expect(catalogue.version).toMatch(/^[0-9a-f]{16}$/);
});

test('a file that is no catalogue is refused with one sentence', () => {
  expect(loadCatalogue([1, 2])).toEqual({
    ok: false,
    error: [{ path: '', message: 'is no catalogue file: it has no "version" and "vendors"' }],
  });
});

test('a fault is named by the vendor id, not by its position', () => {
  const broken = JSON.parse(JSON.stringify(catalogue));
  broken.vendors[0].status.state = 'resting';
  const loaded = loadCatalogue(broken);
  expect(loaded.ok ? [] : loaded.error.map(({ path }) => path)).toEqual([
    `vendors.${broken.vendors[0].id}.status.state`,
  ]);
});
