import { expect, test } from 'vitest';
import { noFutureDay } from '../../../../core/catalog/lint/no-future-day.ts';
import { lintInput, sampleModel, sampleVendor, today } from '../sample.ts';

test('what was seen today passes, and an end may lie ahead', () => {
  const vendor = sampleVendor({
    models: [sampleModel({ released: '2026', sunset: '2030-01-01' })],
    sources: [{ url: 'https://acme.example/docs', seen: today }],
  });
  expect(noFutureDay.check(lintInput([vendor]))).toEqual([]);
});

test('a price seen tomorrow is an error', () => {
  const prices = [{ usd: 1, unit: 'second', seen: '2026-12-02', source: 'https://acme.example/docs' } as const];
  expect(noFutureDay.check(lintInput([sampleVendor({ models: [sampleModel({ prices })] })]))).toMatchObject([
    { actual: '2026-12-02' },
  ]);
});
