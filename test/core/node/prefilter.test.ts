import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiteralMatcher } from '../../../core/node/prefilter/literal-matcher.ts';

const matches = (literals: readonly string[], text: string): boolean => {
  const bytes = Buffer.from(text, 'utf8');
  return createLiteralMatcher(literals).matches(bytes, bytes.length);
};

const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const naive = (literals: readonly string[], text: string): boolean =>
  literals.some((literal) => lower(text).includes(lower(literal)));

describe('the literal matcher', () => {
  it('agrees with a naive search on texts made of few letters, where almost everything nearly matches', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'B', 'b', '-', '`'), minLength: 3, maxLength: 7 });
    const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', '-', '`', 'x'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 8 }), text, (literals, content) => {
        expect(matches(literals, content)).toBe(naive(literals, content));
      }),
      { numRuns: 400 },
    );
  });

  it('agrees with a naive search on literals of any bytes and lengths, planted anywhere', () => {
    const literal = fc.string({ unit: 'grapheme', minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(literal, { minLength: 1, maxLength: 20 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        fc.nat(),
        (literals, before, after, pick) => {
          const planted = before + (literals[pick % literals.length] ?? '').toUpperCase() + after;
          for (const text of [planted, before]) expect(matches(literals, text)).toBe(naive(literals, text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds a literal at the very start and the very end, and not beyond the given length', () => {
    const matcher = createLiteralMatcher(['sora-2']);
    const bytes = Buffer.from('sora-2');
    expect(matcher.matches(bytes, 6)).toBe(true);
    expect(matcher.matches(bytes, 5)).toBe(false);
    expect(matcher.matches(Buffer.from('xx SORA-2'), 9)).toBe(true);
  });

  it('takes a character that differs in its fifth bit from a letter for another character', () => {
    expect(matches(['abc`'], 'abc@')).toBe(false);
    expect(matches(['a[c'], 'a{c')).toBe(false);
  });

  it('finds nothing without literals, and refuses literals of fewer than three bytes', () => {
    expect(matches([], 'anything')).toBe(false);
    expect(() => createLiteralMatcher(['ab'])).toThrow('shorter than 3 bytes');
  });
});
