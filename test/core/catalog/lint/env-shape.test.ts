import { expect, test } from 'vitest';
import { envShape } from '../../../../core/catalog/lint/env-shape.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('ordinary names pass', () => {
  expect(envShape.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('a value or a name of three letters is refused', () => {
  const env = [
    { name: 'KEY', shared: true },
    { name: 'ACME_KEY=abc', shared: false },
  ];
  expect(envShape.check(lintInput([sampleVendor({ env })])).map(({ actual }) => actual)).toEqual([
    'KEY',
    'ACME_KEY=abc',
  ]);
});
