import type { SiteKind } from '../../core/catalog/model-schema.ts';
import type { Site, VendorUsage } from '../../core/lockin/types.ts';
import type { EvidenceFile } from './evidence.ts';

const kinds: readonly (readonly [SiteKind, RegExp])[] = [
  ['init', /^\s*(import|from|require|use|using|include)\b|require\(|\bnew [A-Z]/],
  ['webhook', /webhook|callback_?url/i],
  ['embed', /<[A-Z]\w*|<iframe|<video/],
  ['error', /\b(catch|except|rescue|Error|Exception)\b/],
  ['type', /\b(type|interface)\b|: [A-Z]\w+[,;)]/],
  ['await', /\b(await|poll|wait|subscribe|\.on\()/],
  ['config', /\b(env|ENV|KEY|SECRET|TOKEN|URL|HOST|config)\b/i],
  ['request', /\w\(/],
];

const kindOf = (text: string): SiteKind => kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'result';

const symbolIn = (text: string, pattern: RegExp): string =>
  (text.match(/[A-Za-z_][\w-]*/g) ?? []).find((word) => pattern.test(word)) ?? 'name';

const siteOf = (path: string, line: number, kind: SiteKind, symbol: string): Site => ({
  kind,
  symbol,
  path,
  line,
  column: 1,
  endLine: line,
  capability: null,
  operation: null,
  model: null,
});

/**
 * A usage made from lines that merely name the vendor, for records whose old vendor no catalogue knows (speech, images,
 * files of a content system). Kinds are told from words on the line: rough, and only used to rank hours.
 */
export const literalUsage = (files: readonly EvidenceFile[], pattern: string): VendorUsage => {
  const named = new RegExp(pattern, 'i');
  const of = (lane: EvidenceFile['lane']): readonly EvidenceFile[] => files.filter((file) => file.lane === lane);
  const sites = [...of('production'), ...of('configuration')].flatMap(({ path, lane, lines }) =>
    lines.map(({ line, text }) =>
      siteOf(path, line, lane === 'configuration' ? 'config' : kindOf(text), symbolIn(text, named)),
    ),
  );
  const testSites = of('test').map(({ path, lines }) => siteOf(path, lines[0]?.line ?? 1, 'test', 'test file'));
  return {
    vendor: 'old',
    files: of('production').map(({ path }) => path),
    configFiles: of('configuration').map(({ path }) => path),
    sites,
    testSites,
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
    tests: { state: testSites.length > 0 ? 'mocked' : 'none', places: [] },
    shares: [],
  };
};
