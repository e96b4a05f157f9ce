import { expect, test } from 'vitest';
import { categoryIsFolder } from '../../../../core/catalog/lint/category-is-folder.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('a vendor in the folder of its category passes', () => {
  expect(categoryIsFolder.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('a vendor in another folder is named', () => {
  const input = lintInput([sampleVendor()]);
  const files = input.files.map((file) => ({ ...file, path: 'vendors/realtime/acme.json' }));
  expect(categoryIsFolder.check({ ...input, files })).toMatchObject([
    { actual: 'video-generation', expected: 'realtime' },
  ]);
});
