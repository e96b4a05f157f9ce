import { expect, test } from 'vitest';
import { noDuplicates } from '../../../../core/catalog/lint/no-duplicates.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('a vendor that says everything once passes', () => {
  expect(noDuplicates.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('an alias that is another model is an error, and so is a call given twice', () => {
  const { callSites } = sampleVendor();
  const models = [sampleModel(), sampleModel({ id: 'acme-2', aliases: ['acme-1'] })];
  const vendor = sampleVendor({ models, callSites: [...callSites, ...callSites] });
  expect(noDuplicates.check(lintInput([vendor])).map(({ actual }) => actual)).toEqual([
    'javascript acme.videos.create (generate)',
    'acme-1',
  ]);
});
