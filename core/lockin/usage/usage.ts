import type { Catalogue } from '../../catalog/catalogue-schema.ts';
import { modelsOf } from '../../catalog/coefficients.ts';
import type { VendorId } from '../../catalog/schema.ts';
import type { Finding, Signal, SignalKind } from '../../scan/types.ts';
import type { Place, Site, VendorUsage } from '../types.ts';
import { asyncPatternsOf } from './async-patterns.ts';
import { isConfiguration } from './configuration.ts';
import { callShares } from './shares.ts';
import { sitesOf } from './sites.ts';
import { readiness, testSitesOf } from './tests.ts';
import { isCodeSite, largestModule } from './wrapper.ts';

export interface UsageInput {
  readonly vendor: VendorId;
  /** Of every vendor and lane: the shares and the interfaces need the others too. */
  readonly findings: readonly Finding[];
  readonly signals: readonly Signal[];
  readonly catalogue: Pick<Catalogue, 'models'>;
}

const placeOf = ({ path, line, symbol }: Pick<Site, 'path' | 'line' | 'symbol'>): Place => ({
  path,
  line,
  text: symbol,
});

const sortedSet = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)].sort();

const groupedBy = <Key extends string>(
  sites: readonly Site[],
  keyOf: (site: Site) => Key | null,
): readonly (readonly [Key, readonly Site[]])[] => {
  const groups = new Map<Key, Site[]>();
  for (const site of sites) {
    const key = keyOf(site);
    if (key === null) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [site]);
    else known.push(site);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};

const placesOf = (signals: readonly Signal[], kind: SignalKind): readonly Place[] => {
  const places = new Map(
    signals
      .filter((signal) => signal.kind === kind)
      .map((signal) => [`${signal.path}:${signal.line}`, placeOf(signal)]),
  );
  return [...places.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
};

/** Signals that say something about a file without being a place that names the vendor. */
const silent: ReadonlySet<SignalKind> = new Set(['output-copied', 'interface', 'test-file']);

/**
 * How the code depends on one vendor, from the evidence of one scan. Only the production lane counts, except for the
 * test files. Order and repetition of the evidence change nothing.
 */
export const vendorUsage = ({ vendor, findings, signals, catalogue }: UsageInput): VendorUsage => {
  const ownFindings = findings.filter((finding) => finding.vendor === vendor);
  const ownSignals = signals.filter((signal) => signal.vendor === vendor);
  const production = ownFindings.filter(({ lane }) => lane === 'production');
  const productionSignals = ownSignals.filter(({ lane }) => lane === 'production');
  const sites = sitesOf(production, productionSignals);
  const testSites = testSitesOf(ownFindings, ownSignals);
  const evidence = [...production, ...productionSignals.filter(({ kind }) => !silent.has(kind))];
  const paths = sortedSet(evidence.map(({ path }) => path));
  const wrapper = largestModule(sites);
  const outside = (path: string): boolean => path !== wrapper?.path;
  const live = new Set(modelsOf(catalogue).lockin.surfaceCapabilities);
  return {
    vendor,
    files: paths.filter((path) => !isConfiguration(path)),
    configFiles: paths.filter(isConfiguration),
    sites,
    testSites,
    capabilities: groupedBy(sites, ({ capability }) => capability).map(([key, of]) => ({ key, sites: of })),
    models: sortedSet(production.flatMap(({ model }) => (model === null ? [] : [model]))),
    wrapper,
    outside: sites.filter((site) => isCodeSite(site) && outside(site.path)).map(placeOf),
    leakedTypes: sites.filter(({ kind, path }) => kind === 'type' && outside(path)).map(placeOf),
    awaitGroups: groupedBy(sites, ({ kind, symbol }) => (kind === 'await' ? symbol : null)).map(([symbol, of]) => ({
      symbol,
      places: of.map(placeOf),
    })),
    webhooks: sites.filter(({ kind }) => kind === 'webhook').map(placeOf),
    surface: sites
      .filter(({ kind, capability }) => kind === 'embed' || (capability !== null && live.has(capability)))
      .map(placeOf),
    storedIds: sites.filter(({ kind }) => kind === 'id').map(placeOf),
    outputsCopied: placesOf(productionSignals, 'output-copied'),
    uploads: sites.filter(({ operation }) => operation === 'upload').map(placeOf),
    asyncPatterns: asyncPatternsOf(sites),
    tests: readiness(vendor, signals, testSites),
    shares: callShares(findings),
  };
};
