import type { Catalogue } from './catalogue-schema.ts';
import { changesOf } from './difference-facts.ts';
import type { Vendor, VendorId } from './schema.ts';

/** One fact that differs, in words a lead can judge before taking a catalogue over. */
export interface FactChange {
  readonly vendor: VendorId;
  /** What kind of fact, for grouping. */
  readonly part: 'status' | 'models' | 'prices' | 'calls' | 'packages' | 'capabilities' | 'equivalents' | 'other';
  /** For example `gen4_aleph now ends on 2026-07-30`. */
  readonly words: string;
}

export interface CatalogueDifference {
  readonly from: { readonly version: string; readonly day: string };
  readonly to: { readonly version: string; readonly day: string };
  /** True where both hold the same content. */
  readonly same: boolean;
  /** True where the newer facts are on the `from` side: taking it over would go back in time. */
  readonly older: boolean;
  readonly added: readonly { readonly id: VendorId; readonly name: string }[];
  readonly removed: readonly { readonly id: VendorId; readonly name: string }[];
  /** By vendor id, in the order of the parts. */
  readonly changed: readonly FactChange[];
  /** What differs outside the vendors, in words. */
  readonly other: readonly string[];
}

const only = (vendors: readonly Vendor[], others: readonly Vendor[]): { id: VendorId; name: string }[] => {
  const known = new Set(others.map(({ id }) => id));
  return vendors.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name }));
};

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

const outside = (from: Catalogue, to: Catalogue): string[] => {
  const parts: [string, unknown, unknown][] = [
    ['the capability vocabulary', from.capabilities, to.capabilities],
    ['the words that name model families', from.families, to.families],
    ['quality scores', from.quality, to.quality],
    ['parameter facts', from.parameters, to.parameters],
    ['coefficients of the score and the effort', from.models, to.models],
  ];
  return parts.filter(([, a, b]) => differs(a, b)).map(([words]) => `${words} changed`);
};

/** What taking `to` over in place of `from` would change. */
export const differenceOf = (from: Catalogue, to: Catalogue): CatalogueDifference => {
  const before = new Map(from.vendors.map((vendor) => [vendor.id, vendor]));
  return {
    from: { version: from.version, day: from.day },
    to: { version: to.version, day: to.day },
    same: from.version === to.version,
    older: to.day < from.day,
    added: only(to.vendors, from.vendors),
    removed: only(from.vendors, to.vendors),
    changed: to.vendors.flatMap((vendor) => {
      const old = before.get(vendor.id);
      return old === undefined ? [] : changesOf(old, vendor);
    }),
    other: outside(from, to),
  };
};
