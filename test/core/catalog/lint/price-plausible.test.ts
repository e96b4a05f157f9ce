import { expect, test } from 'vitest';
import { pricePlausible } from '../../../../core/catalog/lint/price-plausible.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('ten cents a second pass', () => {
  expect(pricePlausible.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('a price a video entered as one a second is caught', () => {
  const prices = [{ usd: 12, unit: 'second', seen: '2026-11-01', source: 'https://acme.example/docs' } as const];
  expect(pricePlausible.check(lintInput([sampleVendor({ models: [sampleModel({ prices })] })]))).toHaveLength(1);
});
