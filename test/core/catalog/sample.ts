import type { CatalogueContent } from '../../../core/catalog/assemble.ts';
import { canonicalText } from '../../../core/catalog/canonical.ts';
import type { Catalogue } from '../../../core/catalog/catalogue-schema.ts';
import { fileOf, type LintInput } from '../../../core/catalog/lint/message.ts';
import type { Model, Vendor } from '../../../core/catalog/schema.ts';

export const today = '2026-12-01';

export const sampleModel = (changes: Partial<Model> = {}): Model => ({
  id: 'acme-1',
  capability: ['text_to_video'],
  prices: [{ usd: 0.1, unit: 'second', seen: '2026-11-01', source: 'https://acme.example/docs' }],
  source: 'https://acme.example/docs',
  ...changes,
});

export const sampleVendor = (changes: Partial<Vendor> = {}): Vendor => ({
  id: 'acme',
  name: 'Acme',
  vendor: 'Acme',
  product: 'Acme video API',
  category: 'video-generation',
  status: { state: 'active', source: 'https://acme.example/docs' },
  sdks: [{ ecosystem: 'npm', package: 'acme', imports: ['acme'], shared: false, source: 'npm:acme@1.0.0' }],
  callSites: [
    {
      language: 'javascript',
      symbol: 'acme.videos.create',
      kind: 'generate',
      capability: 'text_to_video',
      evidence: 'sdk',
      source: 'npm:acme@1.0.0',
    },
  ],
  rest: [
    {
      host: 'api.acme.example',
      path: '/v1/videos',
      method: 'POST',
      kind: 'generate',
      capability: 'text_to_video',
      source: 'https://acme.example/docs',
    },
  ],
  env: [{ name: 'ACME_API_KEY', shared: false }],
  models: [sampleModel()],
  capabilities: { text_to_video: true },
  coupling: { asyncPattern: ['poll'], assetsHeldBy: 'vendor', proprietary: [], openaiCompatible: false },
  equivalents: [],
  examples: [],
  sources: [
    { url: 'https://acme.example/docs', seen: '2026-11-01' },
    { url: 'npm:acme@1.0.0', seen: '2026-11-01' },
  ],
  confidence: 'high',
  ...changes,
});

export const sampleContent = (
  vendors: readonly Vendor[],
  changes: Partial<CatalogueContent> = {},
): CatalogueContent => ({
  day: today,
  capabilities: [
    { key: 'text_to_video', label: 'Text to video', meaning: 'A clip is made from words.', group: 'generation' },
  ],
  families: [],
  vendors: [...vendors],
  quality: [],
  parameters: [],
  ...changes,
});

export const sampleCatalogue = (vendors: readonly Vendor[], changes: Partial<Catalogue> = {}): Catalogue => ({
  version: '0000000000000000',
  ...sampleContent(vendors),
  ...changes,
});

/** What the rules get for vendors whose files stand as they should. */
export const lintInput = (vendors: readonly Vendor[], changes: Partial<CatalogueContent> = {}): LintInput => ({
  files: vendors.map((vendor) => ({ path: fileOf(vendor), json: vendor, text: canonicalText(fileOf(vendor), vendor) })),
  content: sampleContent(vendors, changes),
  today,
});
