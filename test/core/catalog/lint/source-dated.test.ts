import { expect, test } from 'vitest';
import { sourceDated } from '../../../../core/catalog/lint/source-dated.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('sources in the list pass, and what lies in a listed folder', () => {
  const models = [sampleModel({ source: 'https://acme.example/docs/models/acme-1 (table)' })];
  expect(sourceDated.check(lintInput([sampleVendor({ models })]))).toEqual([]);
});

test('a source without a day is named', () => {
  const models = [sampleModel({ source: 'https://elsewhere.example/acme' })];
  expect(sourceDated.check(lintInput([sampleVendor({ models })]))).toMatchObject([
    { actual: 'https://elsewhere.example/acme' },
  ]);
});
