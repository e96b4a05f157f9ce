import { expect, test } from 'vitest';
import { capabilityKnown } from '../../../../core/catalog/lint/capability-known.ts';
import { lintInput, sampleModel, sampleVendor } from '../sample.ts';

test('words of the vocabulary pass', () => {
  expect(capabilityKnown.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('a word nobody defined is named with its place', () => {
  const vendor = sampleVendor({ models: [sampleModel({ capability: ['teleport'] })] });
  expect(capabilityKnown.check(lintInput([vendor]))).toMatchObject([
    { path: 'vendors/video-generation/acme.json: models.acme-1', actual: 'teleport' },
  ]);
});
