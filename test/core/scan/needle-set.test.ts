import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NeedleSet } from '../../../core/scan/rules/needle-set.ts';

const letters = fc.constantFrom('a', 'b', 'c', '-', '/', 'é');
const needles = fc.array(fc.string({ unit: letters, minLength: 3, maxLength: 8 }), { maxLength: 12 });
const text = fc.string({ unit: letters, maxLength: 60 });

describe('a set of needles', () => {
  it('finds the same ones as looking for each by itself', () => {
    fc.assert(
      fc.property(needles, text, (wanted, content) => {
        const set = new NeedleSet(wanted);
        const standing = new Set(wanted.filter((needle) => content.includes(needle)));
        expect(set.in(content)).toEqual(standing);
        expect(set.isIn(content)).toBe(standing.size > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('looks on where the first place does not fit', () => {
    const set = new NeedleSet(['kie_']);
    const begins = (content: string) => set.isIn(content, (start) => content[start - 1] !== 'o');
    expect(begins('cookie_')).toBe(false);
    expect(begins('cookie_ kie_')).toBe(true);
  });

  it('is in nothing when it is empty', () => {
    expect(new NeedleSet([]).isIn('anything')).toBe(false);
  });
});
