import { describe, expect, it } from 'vitest';
import { isInside } from '../../electron/security/inside-url.ts';

describe('an address', () => {
  it.each(['app://bundle/index.html', 'data:text/plain,x', 'blob:app://bundle/1'])('stays inside: %s', (url) => {
    expect(isInside(url)).toBe(true);
  });

  it.each(['https://example.org/', 'http://127.0.0.1/', 'ws://example.org', 'file:///etc/hostname', 'ftp://x', 'x'])(
    'leads out: %s',
    (url) => {
      expect(isInside(url)).toBe(false);
    },
  );
});
