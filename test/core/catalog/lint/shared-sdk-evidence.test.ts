import { expect, test } from 'vitest';
import { sharedSdkEvidence } from '../../../../core/catalog/lint/shared-sdk-evidence.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('an ordinary name passes when its import must be in scope', () => {
  const sdks = sampleVendor().sdks.map((sdk) => ({ ...sdk, shared: true }));
  const callSites = sampleVendor().callSites.map((call) => ({ ...call, symbol: 'generate' }));
  expect(sharedSdkEvidence.check(lintInput([sampleVendor({ sdks, callSites })]))).toEqual([]);
});

test('an ordinary name that shall prove a shared package alone is a warning', () => {
  const sdks = sampleVendor().sdks.map((sdk) => ({ ...sdk, shared: true }));
  const callSites = sampleVendor().callSites.map((call) => ({
    ...call,
    symbol: 'generate',
    evidence: 'self' as const,
  }));
  expect(sharedSdkEvidence.check(lintInput([sampleVendor({ sdks, callSites })]))).toMatchObject([
    { level: 'warning', actual: 'generate' },
  ]);
});

test('a package for video alone may be proved by any name', () => {
  const callSites = sampleVendor().callSites.map((call) => ({
    ...call,
    symbol: 'generate',
    evidence: 'self' as const,
  }));
  expect(sharedSdkEvidence.check(lintInput([sampleVendor({ callSites })]))).toEqual([]);
});
