import type { VendorId } from '../catalog/schema.ts';
import type { Catalogue } from '../catalog/types.ts';

/** Short names by id. */
export const vendorNames = ({ vendors }: Catalogue): Readonly<Record<VendorId, string>> =>
  Object.fromEntries(vendors.map(({ id, name }) => [id, name]));
