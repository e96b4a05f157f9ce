import { compareText } from '../base/order.ts';
import type { Coefficients } from '../catalog/coefficients.ts';
import type { EffortKey, MappingClass } from '../catalog/model-schema.ts';
import type { Site, VendorUsage } from '../lockin/types.ts';
import { alikeSites, sitesEvidence } from './alike-sites.ts';
import type { SiteGroup } from './types.ts';

/** How a site maps to the target. Sites that are written alike map alike. */
export type ClassOf = (site: Site) => MappingClass;

const inOrder = (lists: readonly (readonly Site[])[]): readonly Site[] =>
  lists.length === 1
    ? (lists[0] ?? [])
    : lists.flat().sort((a, b) => compareText(a.path, b.path) || a.line - b.line || a.column - b.column);

const bySize = (a: SiteGroup, b: SiteGroup): number =>
  b.minutes - a.minutes ||
  compareText(a.kind, b.kind) ||
  compareText(a.symbol, b.symbol) ||
  compareText(a.class, b.class);

/**
 * Sites that are alike (kind, symbol, class) cost base · n^0.75 minutes: each doubling of n costs 16 % less a site, about
 * an 84 % learning curve. Source: cost model v1, section 3.2. Largest group first.
 */
export const siteGroups = (
  usage: Pick<VendorUsage, 'sites' | 'testSites'>,
  classOf: ClassOf,
  coefficients: Coefficients<EffortKey>,
): readonly SiteGroup[] => {
  const exponent = coefficients.value('effort.group.exponent');
  const groups = new Map<string, (readonly Site[])[]>();
  for (const alike of [...alikeSites(usage.sites), ...alikeSites(usage.testSites)]) {
    const [first] = alike;
    if (first === undefined) continue;
    const key = JSON.stringify([first.kind, first.symbol, classOf(first)]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [alike]);
    else known.push(alike);
  }
  const group = (sites: readonly Site[]): SiteGroup[] => {
    const [first] = sites;
    if (first === undefined) return [];
    const { kind, symbol } = first;
    const mapped = classOf(first);
    const base = coefficients.used(`effort.minutes.${kind}.${mapped}`);
    const places = sitesEvidence(sites);
    return [
      {
        kind,
        symbol,
        class: mapped,
        count: sites.length,
        minutes: base.value * sites.length ** exponent,
        base,
        places,
      },
    ];
  };
  return [...groups.values()].flatMap((lists) => group(inOrder(lists))).sort(bySize);
};

/** s = min(cap, max(1, F)^0.2): work on the same sites is dearer over more files. F = production files with evidence. */
export const spreadFactor = (files: number, coefficients: Coefficients<EffortKey>): number =>
  Math.min(coefficients.value('effort.spread.cap'), Math.max(1, files) ** coefficients.value('effort.spread.exponent'));
