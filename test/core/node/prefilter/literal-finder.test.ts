import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiteralFinder } from '../../../../core/node/prefilter/literal-finder.ts';

describe('finding which literals stand in a text', () => {
  it('finds exactly those that a plain search finds, whatever their case', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'b', 'A', '/'), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('a', 'B', 'b', 'A', '/', '\u00e9'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(letters), text, (literals, where) => {
        const found = createLiteralFinder(literals)(Buffer.from(where, 'utf8'));
        expect(found).toEqual(literals.filter((one) => where.toLowerCase().includes(one.toLowerCase())));
      }),
    );
  });
});
