import { describe, expect, it } from 'vitest';
import { restoredBounds } from '../../electron/window/bounds.ts';

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
const stored = { x: 100, y: 50, width: 1200, height: 800, maximized: true };

describe('the window’s place', () => {
  it('is where it was', () => {
    expect(restoredBounds(stored, screens)).toEqual({
      bounds: { x: 100, y: 50, width: 1200, height: 800 },
      maximized: true,
    });
  });

  it.each([
    ['nothing is stored', null],
    ['the file is damaged', { x: 'left' }],
    ['its screen is gone', { ...stored, x: 2500 }],
    ['only a sliver would show', { ...stored, x: -1190 }],
  ])('is the usual when %s', (_when, value) => {
    const { bounds, maximized } = restoredBounds(value, screens);
    expect(bounds).toEqual({ width: expect.any(Number), height: expect.any(Number) });
    expect(maximized).toBe(false);
  });
});
