import { compareText } from '../../base/order.ts';
import type { SiteKind } from '../../catalog/model-schema.ts';
import type { Place, Site, VendorUsage } from '../../lockin/types.ts';

const hidden: ReadonlySet<SiteKind> = new Set(['init', 'request', 'await', 'result', 'error', 'type']);

/** Sites that an adapter takes out of the rest of the code. Webhooks, players, configuration and stored ids remain. */
export const isHidden = ({ kind }: Pick<Site, 'kind'>): boolean => hidden.has(kind);

const keyOf = ({ kind, symbol, capability }: Site): string => JSON.stringify([kind, symbol, capability]);

/** One method an operation: of like sites the first stands for all. It keeps its line, where the method is taken from. */
const methodsOf = (sites: readonly Site[]): readonly Site[] =>
  [...new Map(sites.toReversed().map((site) => [keyOf(site), site])).values()].sort(
    (a, b) => compareText(a.kind, b.kind) || compareText(a.symbol, b.symbol),
  );

const inPaths = (places: readonly Place[], paths: ReadonlySet<string>): readonly Place[] =>
  places.filter(({ path }) => paths.has(path));

/**
 * The usage as it would stand with every call behind one module: like calls written once, no vendor type outside, fewer
 * files with evidence. Webhooks, players, configuration, prompts and stored ids stay where they are, as in the public
 * migration in which a full adapter was there and these still had to be changed (cost model v1, section 2, case m03).
 */
export const behindAdapter = (usage: VendorUsage): VendorUsage => {
  const module = usage.wrapper?.path ?? 'adapter';
  const methods = methodsOf(usage.sites.filter((site) => isHidden(site)));
  const remaining = usage.sites.filter((site) => !isHidden(site));
  const sites = [...methods, ...remaining];
  const paths = new Set(remaining.map(({ path }) => path));
  const shown = remaining.filter(({ kind }) => kind === 'webhook' || kind === 'embed');
  const outside = shown.filter(({ path }) => path !== module);
  const code = methods.length + shown.length;
  return {
    ...usage,
    sites,
    files: usage.files
      .filter((path) => paths.has(path) && path !== module)
      .concat(module)
      .sort(compareText),
    capabilities: usage.capabilities.map(({ key }) => ({
      key,
      sites: sites.filter(({ capability }) => capability === key),
    })),
    wrapper: code === 0 ? usage.wrapper : { path: module, share: (code - outside.length) / code },
    outside: outside.map(({ path, line, symbol }) => ({ path, line, text: symbol })),
    leakedTypes: [],
    awaitGroups: usage.awaitGroups.map(({ symbol, places }) => ({ symbol, places: places.slice(0, 1) })),
    surface: inPaths(usage.surface, new Set([...paths, module])),
  };
};
