import families from './families.json' with { type: 'json' };
import type { Label } from './label-file.ts';

const familyOf = new Map(families.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)));

const family = (id: string): string => familyOf.get(id) ?? id;

/**
 * True where a finding of `vendor` is right for the label: its vendor, the maker of its model, one that is as right, or
 * another door to the same product (two doors of one model, a hosted model and its open weights).
 */
export function isSameVendor(vendor: string, label: Label): boolean {
  const right = [label.vendor, label.underlyingModel, ...(label.altVendors ?? [])];
  return right.some((id) => id != null && family(id) === family(vendor));
}
