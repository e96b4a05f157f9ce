import { expect, test } from 'vitest';
import { sourcePlausible } from '../../../../core/catalog/lint/source-plausible.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('addresses and packages pass', () => {
  expect(sourcePlausible.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('a remark is no source', () => {
  const models = [sampleModel({ source: 'seen somewhere' })];
  expect(sourcePlausible.check(lintInput([sampleVendor({ models })]))).toMatchObject([{ actual: 'seen somewhere' }]);
});

test('a fact nobody read needs low confidence', () => {
  const unsourced = (confidence: 'low' | 'high') =>
    sampleVendor({ models: [sampleModel({ source: 'unsourced: hearsay', prices: [], confidence })] });
  expect(sourcePlausible.check(lintInput([unsourced('high')]))).toHaveLength(1);
  expect(sourcePlausible.check(lintInput([unsourced('low')]))).toEqual([]);
});
