import { Vendor } from '../../core/catalog/schema.ts';
import type { Catalogue } from '../../core/catalog/types.ts';

/** A valid catalogue entry with nothing in it but what the test says. */
export const vendorEntry = (id: string, part: Partial<Vendor> = {}): Vendor =>
  Vendor.parse({
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    vendor: 'Example Company',
    product: `${id} API`,
    category: 'video-generation',
    status: { state: 'active', source: 'https://example.com/status' },
    sdks: [],
    callSites: [],
    rest: [],
    env: [],
    models: [],
    capabilities: {},
    coupling: { asyncPattern: ['poll'], assetsHeldBy: 'vendor', proprietary: [], openaiCompatible: false },
    equivalents: [],
    examples: [],
    sources: [{ url: 'https://example.com/docs', seen: '2026-11-01' }],
    confidence: 'high',
    ...part,
  });

export const catalogueOf = (...vendors: Vendor[]): Catalogue => ({
  version: 'test',
  day: '2026-11-12',
  vendors,
  quality: [],
  capabilities: [
    { key: 'text_to_video', label: 'text to video', meaning: 'Makes a clip from words.', group: 'generation' },
  ],
});

export const vendorMap = (...vendors: Vendor[]): ReadonlyMap<string, Vendor> =>
  new Map(vendors.map((vendor) => [vendor.id, vendor]));
