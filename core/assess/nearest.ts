import type { Day } from '../base/day.ts';
import type { Vendor } from '../catalog/schema.ts';
import type { Alarm } from '../report/types.ts';

/** Alive and with no end announced, on that day. */
export const isLiving = (vendor: Vendor, today: Day): boolean =>
  (vendor.status.state === 'active' || vendor.status.state === 'preview') &&
  (vendor.status.date === undefined || vendor.status.date > today);

/** The first equivalent of the catalogue that is not ending itself, with what would be lost; null where none is known. */
export const nearestLiving = (vendor: Vendor, vendors: ReadonlyMap<string, Vendor>, today: Day): Alarm['nearest'] => {
  for (const { id, gap } of vendor.equivalents) {
    const target = vendors.get(id);
    if (target !== undefined && isLiving(target, today)) return { vendor: id, name: target.name, gap };
  }
  return null;
};
