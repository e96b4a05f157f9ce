import { expect, test } from 'vitest';
import { symbolShape } from '../../../../core/catalog/lint/symbol-shape.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('dotted names pass, and anything in markup', () => {
  const callSites = sampleVendor().callSites.flatMap((call) => [
    call,
    { ...call, language: 'html' as const, symbol: '<acme-player>' },
  ]);
  expect(symbolShape.check(lintInput([sampleVendor({ callSites })]))).toEqual([]);
});

test('brackets and keywords are refused', () => {
  const callSites = sampleVendor().callSites.flatMap((call) => [
    { ...call, symbol: 'videos().create' },
    { ...call, symbol: 'new Acme' },
  ]);
  expect(symbolShape.check(lintInput([sampleVendor({ callSites })]))).toHaveLength(2);
});
