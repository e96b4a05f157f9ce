import { describe, expect, it } from 'vitest';
import { countPages } from '../../electron/print/page-count.ts';

describe('the pages of a PDF', () => {
  it('are counted by their objects, not by the tree that holds them', () => {
    const pdf = Buffer.from(
      '<</Type /Pages /Count 2>> <</Type /Page\n/Parent 1>> <</Type /Page>> <</Type /PageLabel>>',
    );
    expect(countPages(pdf)).toBe(2);
  });
});
