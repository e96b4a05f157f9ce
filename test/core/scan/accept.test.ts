import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../core/scan/index.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const { accepts, extract, literals } = createDetector(shippedCatalogue);

describe('the second gate', () => {
  it.each([
    ['a method that only begins as a vendor’s', 'const reader = response.body.stream.getReader();'],
    ['a word that only begins as a setting’s', 'const zoom_level = 3; const zoom_factor = zoom_level * 2;'],
    ['half of a host', 'const bucket = "https://files.s3.eu-west-1.amazonaws.com/" + key;'],
  ])('keeps %s out', (_, text) => {
    expect(accepts('src/page.ts', text)).toBe(false);
  });

  it.each([
    ['a call of a vendor by its whole name', 'export const make = (client) => client.videos.create(job);'],
    ['a setting in capitals', 'const key = process.env.MUX_TOKEN_SECRET;'],
    ['a host put together of its parts', "const host = 'mediaconvert.' + region + '.amazonaws.com';"],
    ['a source of events', '"source": ["aws.mediaconvert"]'],
  ])('lets %s in', (_, text) => {
    expect(accepts('src/page.ts', text)).toBe(true);
  });

  it('lets workflows of nodes in, whose nodes may be the project’s own', () => {
    expect(literals).toContain('"class_type"');
    expect(accepts('flow.json', '{"3": {"class_type": "OwnVideoNode"}}')).toBe(true);
  });
});

describe('a manifest', () => {
  it('is kept for its packages, and for addresses and settings in its scripts', () => {
    const text = JSON.stringify({
      name: 'reels',
      scripts: { dev: 'MUX_TOKEN_ID=1 next dev', build: 'next build' },
      homepage: 'https://api.mux.com/video',
      dependencies: { '@mux/mux-node': '^9.0.0' },
    });
    const { unit } = extract('package.json', text, () => null);
    expect(unit).toMatchObject({
      bindings: [],
      exports: [],
      dependencies: [{ ecosystem: 'npm', package: '@mux/mux-node' }],
      texts: [{ text: { value: 'MUX_TOKEN_ID=1 next dev' } }, { text: { value: 'https://api.mux.com/video' } }],
    });
  });
});
