import type { Day } from '../base/day.ts';
import { lifeOfVendor } from '../catalog/lifecycle.ts';
import type { Vendor } from '../catalog/schema.ts';
import type { Alarm } from '../report/types.ts';

/** Neither ended nor with an announced end, on that day. */
const isLiving = (vendor: Vendor, today: Day): boolean => {
  const { state } = lifeOfVendor(vendor, today);
  return state === 'active' || state === 'preview';
};

/** The first equivalent of the catalogue that is not ending itself, with what would be lost; null where none is known. */
export const nearestLiving = (vendor: Vendor, vendors: ReadonlyMap<string, Vendor>, today: Day): Alarm['nearest'] => {
  for (const { id, gap } of vendor.equivalents) {
    const target = vendors.get(id);
    if (target !== undefined && isLiving(target, today)) return { vendor: id, name: target.name, gap };
  }
  return null;
};
