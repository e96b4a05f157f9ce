import { expect, test } from 'vitest';
import { stale } from '../../../../core/catalog/lint/stale.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('facts of this month pass', () => {
  expect(stale.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('a price of last year is a warning, never an error', () => {
  const prices = [{ usd: 0.1, unit: 'second', seen: '2025', source: 'https://acme.example/docs' } as const];
  expect(stale.check(lintInput([sampleVendor({ models: [sampleModel({ prices })] })]))).toMatchObject([
    { level: 'warning', message: '1 of 1 prices are older than 180 days' },
  ]);
});

test('a vendor nobody read about for a year is a warning', () => {
  const sources = [{ url: 'https://acme.example/docs', seen: '2025-11-01' }];
  expect(stale.check(lintInput([sampleVendor({ sources, models: [] })]))).toMatchObject([
    { level: 'warning', actual: '2025-11-01' },
  ]);
});
