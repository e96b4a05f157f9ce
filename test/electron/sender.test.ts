import { describe, expect, it } from 'vitest';
import { isOwnPage } from '../../electron/security/sender.ts';

describe('a caller', () => {
  it('is the app’s own page in the main frame', () => {
    expect(isOwnPage({ url: 'app://bundle/index.html', isMainFrame: true })).toBe(true);
  });

  it.each([
    ['a frame inside the page', 'app://bundle/index.html', false],
    ['a printed report', 'app://report/1', true],
    ['a look-alike host', 'app://bundle.example/index.html', true],
    ['a web page', 'https://bundle/index.html', true],
    ['a page without an address', '', true],
  ])('is not %s', (_what, url, isMainFrame) => {
    expect(isOwnPage({ url, isMainFrame })).toBe(false);
  });
});
