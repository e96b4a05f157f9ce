import type { SiteKind } from '../../core/catalog/model-schema.ts';
import type { Site, VendorUsage } from '../../core/lockin/types.ts';

/** A place, as far as the test says nothing else. */
export const site = (part: Partial<Site> = {}): Site => ({
  kind: 'request',
  symbol: 'videos.create',
  path: 'src/video.ts',
  line: 1,
  column: 1,
  endLine: part.line ?? 1,
  capability: null,
  operation: null,
  model: null,
  ...part,
});

/** `count` like sites on lines of their own. */
export const like = (kind: SiteKind, count: number, symbol: string = kind): readonly Site[] =>
  Array.from({ length: count }, (_, index) => site({ kind, symbol, path: `src/${symbol}.ts`, line: index + 1 }));

/** A usage of one vendor with nothing in it but what the test says. */
export const usageOf = (part: Partial<VendorUsage> = {}): VendorUsage => ({
  vendor: 'acme',
  files: ['src/video.ts'],
  configFiles: [],
  sites: [],
  testSites: [],
  capabilities: [],
  models: [],
  wrapper: null,
  outside: [],
  leakedTypes: [],
  awaitGroups: [],
  webhooks: [],
  surface: [],
  storedIds: [],
  outputsCopied: [],
  uploads: [],
  asyncPatterns: [],
  tests: { state: 'none', places: [] },
  shares: [{ vendor: 'acme', share: 1 }],
  ...part,
});
