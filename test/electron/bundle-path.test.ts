import { describe, expect, it } from 'vitest';
import { fileOf } from '../../electron/security/bundle-path.ts';

describe('the file behind an address of the bundle', () => {
  it('lies in the folder, with the page for the bare address', () => {
    expect(fileOf('/app/dist', 'app://bundle/')).toBe('/app/dist/index.html');
    expect(fileOf('/app/dist', 'app://bundle/assets/a%20b.js?x=1#y')).toBe('/app/dist/assets/a b.js');
  });

  it.each([
    'app://bundle/..%2fsecret',
    'app://bundle/assets/..%2f..%2fsecret',
    'app://bundle/%2e%2e%2fdist-of-another/x',
    'app://bundle/%00',
    'app://bundle/%E0%A4%A',
  ])('is none for %s', (url) => {
    expect(fileOf('/app/dist', url)).toBeNull();
  });
});
