import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../core/history/hash.ts';

describe('the hash of a text', () => {
  it('stays as it is, since it is stored', () => {
    expect([hashText(''), hashText('videos.create')]).toEqual(['ab3e7c0b92a5278c', '45ba3a8153767f31']);
  });

  it('differs among a hundred thousand texts that differ by little', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => `src/file-${index}.ts`);
    expect(new Set(texts.map(hashText)).size).toBe(texts.length);
  });

  it('has 16 digits', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{16}$/.test(hashText(text))));
  });
});
