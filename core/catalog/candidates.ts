import type { Catalogue } from './catalogue-schema.ts';
import type { Vendor, VendorId } from './schema.ts';

/** A product whose end is announced or past is never a target. */
export const isEnding = (vendor: Pick<Vendor, 'status'>): boolean =>
  vendor.status.state === 'deprecated' || vendor.status.state === 'shutdown';

/**
 * Where one could go: the equivalents the vendor's entry names, in its order, then vendors that name it, then the rest
 * of its category by id. Ending products are included here: the reader is told why they are not suggested.
 */
export const possibleTargets = (from: Vendor, catalogue: Pick<Catalogue, 'vendors'>): readonly Vendor[] => {
  const byId = new Map(catalogue.vendors.map((vendor) => [vendor.id, vendor]));
  const named = from.equivalents.map(({ id }) => id);
  const naming = catalogue.vendors.filter(({ equivalents }) => equivalents.some(({ id }) => id === from.id));
  const peers = catalogue.vendors.filter(({ category }) => category === from.category);
  const ids = new Set<VendorId>([...named, ...naming.map(({ id }) => id), ...peers.map(({ id }) => id)]);
  ids.delete(from.id);
  return [...ids].flatMap((id) => byId.get(id) ?? []);
};

/** What the entry of `from` says would be lost; empty where nobody has compared the two in this direction. */
export const gapBetween = (from: Vendor, to: Vendor): string =>
  from.equivalents.find(({ id }) => id === to.id)?.gap ?? '';
