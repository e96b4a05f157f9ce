import type { Vendor } from '../schema.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const problem = (vendor: Vendor, id: string, message: string, tip?: string): LintMessage => ({
  path: at(vendor, 'equivalents', id),
  level: 'error',
  message,
  ...(tip === undefined ? {} : { tip }),
});

const checkVendor = (vendor: Vendor, vendors: ReadonlyMap<string, Vendor>): LintMessage[] => {
  const seen = new Set<string>();
  return vendor.equivalents.flatMap(({ id, oneWay }) => {
    const twice = seen.has(id);
    seen.add(id);
    const other = vendors.get(id);
    if (id === vendor.id) return [problem(vendor, id, 'a vendor is no replacement for itself')];
    if (twice) return [problem(vendor, id, 'is named twice')];
    if (other === undefined) return [problem(vendor, id, 'no vendor has this id')];
    const back = other.equivalents.some((entry) => entry.id === vendor.id);
    if (!back && oneWay === undefined)
      return [
        problem(vendor, id, `${id} does not name ${vendor.id} in return`, 'add it there, or say in oneWay why not'),
      ];
    if (back && oneWay !== undefined)
      return [problem(vendor, id, 'oneWay is given though both name each other', 'remove oneWay')];
    return [];
  });
};

const check = ({ content }: LintInput): LintMessage[] => {
  const vendors = new Map(content.vendors.map((vendor) => [vendor.id, vendor]));
  return content.vendors.flatMap((vendor) => checkVendor(vendor, vendors));
};

/** Every equivalent exists and names the vendor in return, or says why not. */
export const equivalentsResolve: LintRule = { id: 'equivalents-resolve', check };
