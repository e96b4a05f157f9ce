import { expect, test } from 'vitest';
import { endAfterRelease } from '../../../../core/catalog/lint/end-after-release.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('an end after the release passes, in the month of the release too', () => {
  const models = [sampleModel({ released: '2026-01', sunset: '2026-01-31' })];
  expect(endAfterRelease.check(lintInput([sampleVendor({ models })]))).toEqual([]);
});

test('an end before the release is an error', () => {
  const models = [sampleModel({ released: '2026-03-01', sunset: '2026-02-01' })];
  expect(endAfterRelease.check(lintInput([sampleVendor({ models })]))).toMatchObject([
    { actual: '2026-03-01, 2026-02-01' },
  ]);
});

test('an end announced after it happened is an error', () => {
  const status = {
    state: 'shutdown',
    date: '2026-01-01',
    announced: '2026-02-01',
    source: 'https://acme.example/docs',
  } as const;
  expect(endAfterRelease.check(lintInput([sampleVendor({ status })]))).toHaveLength(1);
});
