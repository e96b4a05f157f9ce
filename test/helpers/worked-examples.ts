import type { CallPattern, Sdk } from '../../core/catalog/schema.ts';
import type { Catalogue } from '../../core/catalog/types.ts';
import { defaultSettings, type Settings } from '../../core/cost/types.ts';
import type { Custody, Place, Site, VendorUsage } from '../../core/lockin/types.ts';
import { catalogueOf, vendorEntry } from './catalogue.ts';
import { shippedModels } from './models.ts';
import { like, site, usageOf } from './usage.ts';

/** One project worked out by hand on paper: inputs here, results in the tests. */
export interface WorkedExample {
  readonly usage: VendorUsage;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly target: string;
}

const places = (count: number, text: string): readonly Place[] =>
  Array.from({ length: count }, (_, index) => ({ path: `src/${text}.ts`, line: index + 1, text }));

const files = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `src/file-${String(index).padStart(2, '0')}.ts`);

const using = (keys: readonly string[]): VendorUsage['capabilities'] => keys.map((key) => ({ key, sites: [] }));

const waiting = (count: number): VendorUsage['awaitGroups'] =>
  Array.from({ length: count }, (_, index) => ({ symbol: `await-${index}`, places: places(1, `await-${index}`) }));

const flat = (...groups: readonly (readonly Site[])[]): readonly Site[] => groups.flat();

const settingsWith = (part: Partial<Settings>, custody: Custody): Settings => ({
  ...defaultSettings,
  ...part,
  custody: { acme: custody },
});

const source = { url: 'https://example.com/docs', seen: '2026-11-01' };

const sdk: Sdk = { ecosystem: 'npm', package: 'common', imports: ['common'], shared: false, source: source.url };

const pattern: CallPattern = {
  language: 'typescript',
  symbol: 'assets.thumbnail',
  kind: 'manage',
  capability: 'c4',
  evidence: 'sdk',
  source: source.url,
};

/** Two vendors behind one package that have one call in common: a capability used through it alone is a drop-in. */
const market = (
  capabilities: Record<string, boolean | string>,
  from: Parameters<typeof vendorEntry>[1],
): Catalogue => ({
  ...catalogueOf(
    vendorEntry('acme', { equivalents: [{ id: 'other', gap: '' }], sdks: [sdk], ...from }),
    vendorEntry('other', { capabilities, sources: [source], sdks: [sdk], callSites: [pattern] }),
  ),
  models: shippedModels,
});

/** Calls of different symbols, one each. */
const requests = (...symbols: readonly string[]): readonly Site[] =>
  symbols.map((symbol) => site({ symbol, operation: 'manage', path: `src/${symbol}.ts` }));

/** Text-to-video model behind one wrapper. */
export const exampleA: WorkedExample = {
  target: 'other',
  usage: usageOf({
    files: files(2),
    sites: flat(
      like('init', 1),
      like('request', 1),
      like('await', 1),
      like('result', 3),
      like('error', 1),
      like('config', 1, 'key'),
      like('config', 1, 'host'),
      like('prompt', 2),
    ),
    testSites: like('test', 1),
    capabilities: using(['first', 'second', 'third']),
    models: ['acme-1'],
    wrapper: { path: 'src/file-00.ts', share: 0.9 },
    awaitGroups: waiting(1),
    asyncPatterns: ['poll'],
    tests: { state: 'mocked', places: places(1, 'test') },
  }),
  catalogue: market({ first: 'in part', second: 'in part', third: false }, {}),
  settings: settingsWith({ familiarity: 1 }, { mastersOnlyAtVendor: false, largeLibrary: false }),
};

/** Realtime calls with types that leak through the code. */
export const exampleB: WorkedExample = {
  target: 'other',
  usage: usageOf({
    files: files(14),
    sites: flat(
      like('init', 4),
      like('request', 2, 'join'),
      like('request', 1, 'leave'),
      like('request', 3, 'publish'),
      ...Array.from({ length: 6 }, (_, index) => like('await', 2, `on-${index}`)),
      like('webhook', 1),
      like('embed', 5),
      like('type', 8, 'Room'),
      like('type', 6, 'Track'),
      like('type', 4, 'Participant'),
      like('error', 3),
      ...Array.from({ length: 6 }, (_, index) => like('config', 1, `key-${index}`)),
      like('id', 2),
    ),
    testSites: like('test', 7),
    capabilities: using(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']),
    wrapper: { path: 'src/file-00.ts', share: 0.25 },
    leakedTypes: places(18, 'Room'),
    awaitGroups: waiting(6),
    webhooks: places(1, 'hook'),
    surface: places(1, 'stage'),
    storedIds: places(2, 'id'),
    asyncPatterns: ['poll', 'webhook'],
    tests: { state: 'mocked', places: places(7, 'test') },
    shares: [
      { vendor: 'acme', share: 0.8 },
      { vendor: 'third', share: 0.2 },
    ],
  }),
  catalogue: market(
    { c1: 'in part', c2: 'in part', c3: 'in part', c4: 'in part', c5: 'in part', c6: 'in part', c7: false },
    { category: 'realtime' },
  ),
  settings: settingsWith({ familiarity: 1.25 }, { mastersOnlyAtVendor: true, largeLibrary: false }),
};

/** Hosting and player, 12 000 assets, no tests; one capability given up. */
export const exampleC: WorkedExample = {
  target: 'other',
  usage: usageOf({
    files: files(6),
    sites: flat(
      like('init', 2),
      requests('assets.create', 'assets.get', 'assets.delete', 'assets.thumbnail'),
      like('webhook', 1),
      like('embed', 3),
      like('result', 5),
      ...Array.from({ length: 5 }, (_, index) => like('config', 1, `key-${index}`)),
      like('id', 6),
    ),
    capabilities: [...using(['c1', 'c2', 'c3', 'c5']), { key: 'c4', sites: requests('assets.thumbnail') }],
    wrapper: { path: 'src/file-00.ts', share: 0.6 },
    leakedTypes: places(2, 'Asset'),
    webhooks: places(1, 'hook'),
    surface: places(3, 'player'),
    storedIds: places(6, 'id'),
  }),
  catalogue: market(
    { c1: 'in part', c2: 'in part', c3: 'in part', c4: true, c5: false },
    { category: 'video-hosting' },
  ),
  settings: { ...settingsWith({}, { mastersOnlyAtVendor: true, largeLibrary: true }), dropped: { acme: ['c5'] } },
};
