import { compareText } from '../../../core/base/order.ts';
import { ownerName, type PlaceOwnership } from '../../../core/history/ownership.ts';
import { type FindingKind, lanes } from '../../../core/scan/types.ts';
import type { CallSiteFilter, DecisionFilter, Grouping } from '../../state/call-site-view/store.ts';
import type { CallSite } from '../../workspace/context.ts';

/** A call site with the lower-case text that a search looks through. */
export interface SearchableSite extends CallSite {
  readonly vendorName: string;
  /** Undefined until git has told it. */
  readonly ownership: PlaceOwnership | undefined;
  /** Whom to ask; empty where nobody is known. */
  readonly owner: string;
  readonly text: string;
}

/** What proves most first. */
const kinds: readonly FindingKind[] = [
  'call',
  'client-init',
  'endpoint-url',
  'model-id',
  'webhook-handler',
  'import',
  'manifest-dependency',
  'env-var',
];

/** Production before the rest, what proves most before what proves least, and places as people read them. */
const byWeight = ({ finding: a }: CallSite, { finding: b }: CallSite): number =>
  lanes.indexOf(a.lane) - lanes.indexOf(b.lane) ||
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
  compareText(a.path, b.path) ||
  a.line - b.line;

/** The call sites in the order of a list that nobody has sorted yet, with what a search looks through. */
export const searchable = (
  sites: readonly CallSite[],
  nameOf: (vendor: string) => string,
  owned: ReadonlyMap<string, PlaceOwnership> = new Map(),
): readonly SearchableSite[] =>
  [...sites].sort(byWeight).map((site) => {
    const { path, line, symbol, model, vendor, kind, capability } = site.finding;
    const vendorName = nameOf(vendor);
    const ownership = owned.get(site.id);
    const owner = ownership === undefined ? '' : (ownerName(ownership) ?? '');
    const who = `${owner} ${ownership?.origin?.author ?? ''}`;
    const text = `${path}:${line} ${symbol} ${model ?? ''} ${vendorName} ${vendor} ${kind} ${capability ?? ''} ${who}`;
    return { ...site, vendorName, ownership, owner, text: text.toLowerCase() };
  });

const decided: Readonly<Record<DecisionFilter, (site: CallSite) => boolean>> = {
  all: () => true,
  open: ({ decision }) => decision?.state !== 'dismissed',
  accepted: ({ decision }) => decision?.state === 'accepted',
  dismissed: ({ decision }) => decision?.state === 'dismissed',
};

/** Every word of the search must occur, in any order; the other filters must all agree. */
export const filterSites = (sites: readonly SearchableSite[], filter: CallSiteFilter): readonly SearchableSite[] => {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const { vendor, kind, lane, model, owner, only } = filter;
  const agrees = decided[filter.decision];
  return sites.filter(
    (site) =>
      (only === null || only.ids.has(site.id)) &&
      (vendor === null || site.finding.vendor === vendor) &&
      (kind === null || site.finding.kind === kind) &&
      (lane === null || site.finding.lane === lane) &&
      (model === null || site.finding.model === model) &&
      (owner === null || site.owner === owner) &&
      agrees(site) &&
      words.every((word) => site.text.includes(word)),
  );
};

export type Row =
  | {
      readonly type: 'group';
      readonly key: string;
      readonly title: string;
      readonly size: number;
      readonly open: boolean;
    }
  | { readonly type: 'site'; readonly site: SearchableSite };

const groupTitle: Readonly<Record<Exclude<Grouping, 'none'>, (site: SearchableSite) => string>> = {
  vendor: ({ vendorName }) => vendorName,
  file: ({ finding }) => finding.path,
  owner: ({ owner }) => owner || 'Nobody',
};

const groupBy = (sites: readonly SearchableSite[], titleOf: (site: SearchableSite) => string) => {
  const groups = new Map<string, SearchableSite[]>();
  for (const site of sites) {
    const title = titleOf(site);
    const group = groups.get(title);
    if (group) group.push(site);
    else groups.set(title, [site]);
  }
  return groups;
};

/** Sorted sites as rows; grouped, each group has a head with its size, and closed groups show only that. Largest group first. */
export const groupRows = (
  sites: readonly SearchableSite[],
  grouping: Grouping,
  closed: ReadonlySet<string>,
): readonly Row[] => {
  if (grouping === 'none') return sites.map((site) => ({ type: 'site', site }));
  const groups = groupBy(sites, groupTitle[grouping]);
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([title, members]): readonly Row[] => {
      const open = !closed.has(title);
      const head: Row = { type: 'group', key: title, title, size: members.length, open };
      return open ? [head, ...members.map((site): Row => ({ type: 'site', site }))] : [head];
    });
};
