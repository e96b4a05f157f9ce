import { expect, test } from 'vitest';
import { stabilitySaid } from '../../../../core/catalog/lint/stability-said.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('a preview id that says so passes', () => {
  const models = [sampleModel({ id: 'acme-2-preview', stability: 'preview' })];
  expect(stabilitySaid.check(lintInput([sampleVendor({ models })]))).toEqual([]);
});

test('a preview or latest id without a word on it is an error', () => {
  const models = [
    sampleModel({ id: 'acme-2-preview' }),
    sampleModel({ id: 'acme-latest' }),
    sampleModel({ id: 'express-1' }),
  ];
  expect(stabilitySaid.check(lintInput([sampleVendor({ models })])).map(({ expected }) => expected)).toEqual([
    'preview',
    'alias',
  ]);
});

test('published weights do not move, whatever they are called', () => {
  const models = [sampleModel({ id: 'acme/mochi-1-preview' })];
  expect(stabilitySaid.check(lintInput([sampleVendor({ models, category: 'open-weights' })]))).toEqual([]);
});
