import type { CodeEvidence, Place, Site, VendorUsage } from '../lockin/types.ts';

const keyOf = ({ kind, symbol, capability, operation, model, arguments: given }: Site): string =>
  JSON.stringify([kind, symbol, capability, operation, model, given ?? null]);

const known = new WeakMap<readonly Site[], readonly (readonly Site[])[]>();

/**
 * Sites that are written alike – kind, symbol, capability, operation, model and arguments – each list in the order of
 * `sites`. Worked out once a list, since every target asks for it.
 */
export const alikeSites = (sites: VendorUsage['sites']): readonly (readonly Site[])[] => {
  const before = known.get(sites);
  if (before !== undefined) return before;
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const key = keyOf(site);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [site]);
    else group.push(site);
  }
  const alike = [...groups.values()];
  known.set(sites, alike);
  return alike;
};

const evidence = new WeakMap<Site | Place, CodeEvidence>();

const once = (thing: Site | Place, text: string): CodeEvidence => {
  const made = evidence.get(thing) ?? { type: 'code', path: thing.path, line: thing.line, text };
  evidence.set(thing, made);
  return made;
};

/** The line of a site as evidence; one object a site, however many targets are compared. */
const siteEvidence = (site: Site): CodeEvidence => once(site, site.symbol);

const lists = new WeakMap<readonly Site[], readonly CodeEvidence[]>();

/** The lines of a list of sites as evidence; one list a list of sites. */
export const sitesEvidence = (sites: readonly Site[]): readonly CodeEvidence[] => {
  const made = lists.get(sites) ?? sites.map(siteEvidence);
  lists.set(sites, made);
  return made;
};

/** Lines as evidence; one object a place. */
export const codeEvidence = (places: readonly Place[]): readonly CodeEvidence[] =>
  places.map((place) => once(place, place.text));
