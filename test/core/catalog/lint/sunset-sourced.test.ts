import { expect, test } from 'vitest';
import { sunsetSourced } from '../../../../core/catalog/lint/sunset-sourced.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('an end with its own source passes', () => {
  const models = [sampleModel({ sunset: '2027-01-01', sunsetSource: 'https://acme.example/docs' })];
  expect(sunsetSourced.check(lintInput([sampleVendor({ models })]))).toEqual([]);
});

test('an end without one is an error', () => {
  const models = [sampleModel({ sunset: '2027-01-01' })];
  expect(sunsetSourced.check(lintInput([sampleVendor({ models })]))).toMatchObject([{ actual: '2027-01-01' }]);
});
