import { expect, test } from 'vitest';
import { datedEndStructured } from '../../../../core/catalog/lint/dated-end-structured.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('an end told in a note and carried by a field passes', () => {
  const vendor = sampleVendor({
    status: { state: 'active', note: 'acme-1 was retired on 2026-09-01.', source: 'https://acme.example/docs' },
    models: [sampleModel({ sunset: '2026-09-01', sunsetSource: 'https://acme.example/docs' })],
  });
  expect(datedEndStructured.check(lintInput([vendor]))).toEqual([]);
});

test('an end that stands in prose only is named', () => {
  const models = [sampleModel({ note: 'removed 2026-09-01' })];
  expect(datedEndStructured.check(lintInput([sampleVendor({ models })]))).toMatchObject([{ actual: '2026-09-01' }]);
});

test('a day on which no end was found is none', () => {
  const models = [sampleModel({ note: 'No shutdown date found as of 2026-07-10' })];
  expect(datedEndStructured.check(lintInput([sampleVendor({ models })]))).toEqual([]);
});
