import { expect, test } from 'vitest';
import { makerResolves } from '../../../../core/catalog/lint/maker-resolves.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('a maker that is a vendor passes', () => {
  const vendors = [sampleVendor({ models: [sampleModel({ maker: 'bolt' })] }), sampleVendor({ id: 'bolt' })];
  expect(makerResolves.check(lintInput(vendors))).toEqual([]);
});

test('a maker and a family without a vendor are errors', () => {
  const vendors = [sampleVendor({ models: [sampleModel({ maker: 'bolt' })] })];
  const families = [{ maker: 'nut', words: ['nut'], source: 'https://nut.example' }];
  expect(makerResolves.check(lintInput(vendors, { families })).map(({ actual }) => actual)).toEqual(['bolt', 'nut']);
});
