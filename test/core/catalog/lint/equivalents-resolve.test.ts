import { expect, test } from 'vitest';
import { equivalentsResolve } from '../../../../core/catalog/lint/equivalents-resolve.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('two vendors that name each other pass', () => {
  const vendors = [
    sampleVendor({ equivalents: [{ id: 'bolt', gap: 'no audio' }] }),
    sampleVendor({ id: 'bolt', equivalents: [{ id: 'acme', gap: '' }] }),
  ];
  expect(equivalentsResolve.check(lintInput(vendors))).toEqual([]);
});

test('a one-sided pair needs a reason, and a reason is enough', () => {
  const pair = (oneWay?: string) => [
    sampleVendor({ equivalents: [{ id: 'bolt', gap: '', ...(oneWay === undefined ? {} : { oneWay }) }] }),
    sampleVendor({ id: 'bolt' }),
  ];
  expect(equivalentsResolve.check(lintInput(pair()))).toHaveLength(1);
  expect(equivalentsResolve.check(lintInput(pair('Acme has ended')))).toEqual([]);
});

test('an unknown id, oneself and a repetition are errors', () => {
  const equivalents = [
    { id: 'nobody', gap: '' },
    { id: 'acme', gap: '' },
    { id: 'acme', gap: '' },
  ];
  expect(equivalentsResolve.check(lintInput([sampleVendor({ equivalents })]))).toHaveLength(3);
});
