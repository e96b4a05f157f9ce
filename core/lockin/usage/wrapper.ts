import type { SiteKind } from '../../catalog/model-schema.ts';
import type { Site, VendorUsage } from '../types.ts';

const wrappable: ReadonlySet<SiteKind> = new Set(['init', 'request', 'await', 'webhook', 'embed', 'result', 'error']);

/** Sites that an adapter could hide: code, not configuration, types, stored ids or prompts. */
export const isCodeSite = (site: Site): boolean => wrappable.has(site.kind);

/**
 * The largest single module and its share C of the code sites, 0–1. High: one place to change; low: the vendor is
 * called from everywhere. Between modules of equal size the first by path is taken. Shape after Martin's efferent
 * coupling: one module with the only outgoing dependency.
 */
export const largestModule = (sites: readonly Site[]): VendorUsage['wrapper'] => {
  const counts = new Map<string, number>();
  const code = sites.filter(isCodeSite);
  for (const site of code) counts.set(site.path, (counts.get(site.path) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first === undefined ? null : { path: first[0], share: first[1] / code.length };
};
