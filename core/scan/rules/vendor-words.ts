import type { Vendor, VendorId } from '../../catalog/schema.ts';

const tooCommon = new Set(
  'api video stream cloud media client web live agents google amazon azure aws video-sdk sdk player editing transcoder the image remotion daily'.split(
    ' ',
  ),
);

const wordsOf = (vendor: Vendor): string[] => {
  const names = [vendor.id, vendor.name, ...vendor.sdks.map((sdk) => sdk.package.replace(/^@/, ''))];
  const found = names
    .flatMap((name) => name.toLowerCase().split(/[^a-z0-9]+/))
    .filter((word) => word.length >= 3 && !tooCommon.has(word) && !/^\d/.test(word));
  return [vendor.id.split('-')[0] ?? vendor.id, ...found.slice(0, 12)];
};

/** Words that one vendor alone has in its id, name or packages. */
export const vendorWords = (vendors: readonly Vendor[]): ReadonlyMap<string, VendorId> => {
  const owners = new Map<string, Set<VendorId>>();
  for (const vendor of vendors)
    for (const word of wordsOf(vendor)) owners.set(word, (owners.get(word) ?? new Set<VendorId>()).add(vendor.id));
  const found = new Map<string, VendorId>();
  for (const vendor of vendors) {
    const first = vendor.id.split('-')[0] ?? '';
    if (first.length >= 3 && !tooCommon.has(first) && !found.has(first)) found.set(first, vendor.id);
  }
  for (const [word, ids] of owners) if (ids.size === 1) for (const id of ids) if (!found.has(word)) found.set(word, id);
  return found;
};
