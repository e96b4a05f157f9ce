import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlobAnswer, BlobCutter } from '../../../../core/node/git/blob-cutter.ts';

const id = 'a'.repeat(40);

const cut = (stream: Buffer, sizes: readonly number[], limit: number): readonly string[] => {
  const answers: BlobAnswer[] = [];
  const cutter = new BlobCutter(limit);
  let at = 0;
  for (const size of [...sizes, stream.length]) {
    cutter.push(stream.subarray(at, at + size), (answer) => answers.push(answer));
    at += size;
  }
  return answers.map((answer) => (answer.ok ? `ok ${answer.bytes.toString('latin1')}` : answer.reason));
};

describe('cutting the output of git cat-file', () => {
  it('gives the same answers wherever the stream is cut into chunks', () => {
    const content = fc.oneof(fc.string({ maxLength: 20 }), fc.constant(`${id} blob 3\nabc\n`), fc.constant(null));
    fc.assert(
      fc.property(fc.array(content), fc.array(fc.integer({ min: 1, max: 9 })), (contents, sizes) => {
        const parts = contents.map((text) => {
          if (text === null) return Buffer.from(`${id} missing\n`);
          const bytes = Buffer.from(text, 'utf8');
          return Buffer.concat([Buffer.from(`${id} blob ${bytes.length}\n`), bytes, Buffer.from('\n')]);
        });
        const wanted = contents.map((text) => {
          if (text === null) return 'missing';
          const bytes = Buffer.from(text, 'utf8');
          return bytes.length > 12 ? 'too-large' : `ok ${bytes.toString('latin1')}`;
        });
        expect(cut(Buffer.concat(parts), sizes, 12)).toEqual(wanted);
      }),
    );
  });
});
