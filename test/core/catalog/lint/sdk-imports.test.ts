import { expect, test } from 'vitest';
import { sdkImports } from '../../../../core/catalog/lint/sdk-imports.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('module paths pass', () => {
  expect(sdkImports.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('a whole import statement is refused, and so is a repetition', () => {
  const sdks = sampleVendor().sdks.map((sdk) => ({ ...sdk, imports: ['import acme', 'acme', 'acme'] }));
  expect(sdkImports.check(lintInput([sampleVendor({ sdks })])).map(({ actual }) => actual)).toEqual([
    'import acme',
    'acme',
  ]);
});
