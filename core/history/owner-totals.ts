import type { Day } from '../base/day.ts';
import { compareText } from '../base/order.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { Finding } from '../scan/types.ts';
import { ownerName, type PlaceOwnership } from './ownership.ts';

/** What one owner has of vendor code in production. */
export interface OwnerTotal {
  /** Null: neither a file of owners nor git names anybody. */
  readonly owner: string | null;
  /** Told by the file of owners; else by who wrote the lines last. */
  readonly byFile: boolean;
  readonly calls: number;
  readonly findings: number;
  readonly vendors: readonly VendorId[];
  /** Days on which the oldest and the newest of the lines were written; null where git does not say. */
  readonly oldest: Day | null;
  readonly newest: Day | null;
}

type Owned = readonly [finding: Finding, place: PlaceOwnership];

/**
 * Production findings by owner, most calls first. What several own together stands under all of them as one.
 *
 * @param places one a finding, in the same order
 */
export const ownerTotals = (findings: readonly Finding[], places: readonly PlaceOwnership[]): readonly OwnerTotal[] => {
  const groups = new Map<string, Owned[]>();
  for (const [index, finding] of findings.entries()) {
    const place = places[index];
    if (place === undefined || finding.lane !== 'production') continue;
    const key = ownerName(place) ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [[finding, place]]);
    else group.push([finding, place]);
  }
  return [...groups]
    .map(([owner, owned]) => totalOf(owner === '' ? null : owner, owned))
    .sort(
      (a, b) => b.calls - a.calls || b.findings - a.findings || compareText(a.owner ?? '\uffff', b.owner ?? '\uffff'),
    );
};

const totalOf = (owner: string | null, owned: readonly Owned[]): OwnerTotal => {
  const days = owned.flatMap(([, { origin }]) => (origin === null ? [] : [origin.day])).sort(compareText);
  return {
    owner,
    byFile: owned.every(([, place]) => place.owners.length > 0),
    calls: owned.filter(([{ kind }]) => kind === 'call').length,
    findings: owned.length,
    vendors: [...new Set(owned.map(([{ vendor }]) => vendor))].sort(compareText),
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
  };
};
