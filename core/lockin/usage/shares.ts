import type { Finding } from '../../scan/types.ts';
import type { VendorUsage } from '../types.ts';

/** Share of the production calls by vendor, each place once; largest first, then by id. Empty without calls. */
export const callShares = (findings: readonly Finding[]): VendorUsage['shares'] => {
  const places = new Map<string, Set<string>>();
  for (const { kind, lane, vendor, path, line, column } of findings) {
    if (kind !== 'call' || lane !== 'production') continue;
    const known = places.get(vendor) ?? new Set<string>();
    places.set(vendor, known.add(`${path}:${line}:${column}`));
  }
  const total = [...places.values()].reduce((sum, set) => sum + set.size, 0);
  return [...places]
    .map(([vendor, set]) => ({ vendor, share: set.size / total }))
    .sort((a, b) => b.share - a.share || (a.vendor < b.vendor ? -1 : 1));
};
