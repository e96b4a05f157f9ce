import { expect, test } from 'vitest';
import { keysOrdered } from '../../../../core/catalog/lint/keys-ordered.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('a file in canonical form passes', () => {
  expect(keysOrdered.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('a key out of order is shown with its line', () => {
  const input = lintInput([sampleVendor()]);
  const files = input.files.map((file) => {
    const { id, ...rest } = sampleVendor();
    const json = { ...rest, id };
    return { ...file, json, text: `${JSON.stringify(json, null, 2)}\n` };
  });
  expect(keysOrdered.check({ ...input, files })).toMatchObject([
    { message: 'line 2 is not in the order or form of the schema', expected: '"id": "acme",' },
  ]);
});
