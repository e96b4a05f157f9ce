import { type Money, money, units } from '../../base/money.ts';
import { compareText } from '../../base/order.ts';
import type { Catalogue } from '../../catalog/catalogue-schema.ts';
import type { VendorId } from '../../catalog/schema.ts';
import type { Place, VendorUsage } from '../../lockin/types.ts';
import { runCost } from '../run/run-cost.ts';
import type { OwnPrice, RunCost, Settings } from '../types.ts';

/** What stops on the day a vendor is gone. */
export interface Outage {
  readonly vendor: VendorId;
  /** Calls that fail, and pages that show or receive nothing. */
  readonly places: readonly Place[];
  readonly files: number;
  /** Capabilities that no other vendor in this code provides. */
  readonly lost: readonly string[];
  /** Capabilities in use that another vendor in this code already provides, with who. */
  readonly covered: readonly { readonly capability: string; readonly by: readonly VendorId[] }[];
}

const reaching = ({ sites }: VendorUsage): readonly Place[] =>
  sites
    .filter(({ kind }) => kind === 'request' || kind === 'await' || kind === 'webhook' || kind === 'embed')
    .map(({ path, line, symbol }) => ({ path, line, text: symbol }));

const provides = (usage: VendorUsage, capability: string): boolean =>
  usage.capabilities.some(({ key }) => key === capability);

/** A vendor is gone: which places fail, and what of it other vendors in the same code already do. */
export const vendorGone = (vendor: VendorId, usages: readonly VendorUsage[]): Outage | null => {
  const usage = usages.find((one) => one.vendor === vendor);
  if (usage === undefined) return null;
  const others = usages.filter((one) => one.vendor !== vendor);
  const by = usage.capabilities.map(({ key }) => ({
    capability: key,
    by: others.filter((other) => provides(other, key)).map((other) => other.vendor),
  }));
  const places = reaching(usage);
  return {
    vendor,
    places,
    files: new Set(places.map(({ path }) => path)).size,
    lost: by.filter((one) => one.by.length === 0).map(({ capability }) => capability),
    covered: by.filter((one) => one.by.length > 0),
  };
};

export interface PriceChange {
  readonly vendor: VendorId;
  readonly factor: number;
  readonly before: RunCost;
  readonly after: RunCost;
  /** Null where a month is unknown. */
  readonly perMonth: Money | null;
}

/** Own prices go before list prices, so a changed market is every price in use times the factor. */
const changedPrices = (vendor: VendorId, factor: number, before: RunCost): readonly OwnPrice[] =>
  before.lines.flatMap(({ model, unit, unitPrice }) =>
    unitPrice === null ? [] : [{ vendor, model, unit, usd: units(unitPrice) * factor }],
  );

const timesMoney = (amount: Money, factor: number): Money => money(units(amount) * factor, amount.currency);

/** Prices of one vendor times `factor`, volumes as they are. A price that is open between two ends stays open. */
export const priceTimes = (
  usage: VendorUsage,
  factor: number,
  catalogue: Pick<Catalogue, 'vendors'>,
  settings: Settings,
): PriceChange => {
  const { vendor, models } = usage;
  const before = runCost({ vendor, models, catalogue, settings });
  const own = changedPrices(vendor, factor, before);
  const prices = [...own, ...(settings.prices ?? []).filter((price) => price.vendor !== vendor)];
  const exact = runCost({ vendor, models, catalogue, settings: { ...settings, prices } });
  const range =
    before.range == null
      ? null
      : { low: timesMoney(before.range.low, factor), high: timesMoney(before.range.high, factor) };
  const after = before.amount === null ? { ...exact, amount: null, range } : exact;
  return {
    vendor,
    factor,
    before,
    after,
    perMonth:
      before.amount === null || after.amount === null
        ? null
        : money(units(after.amount) - units(before.amount), before.amount.currency),
  };
};

export interface Blockade {
  readonly countries: readonly string[];
  /** Vendors in use from there, sorted, each with what stops. */
  readonly outages: readonly Outage[];
  /** Vendors in use whose home the catalogue does not name. */
  readonly unknown: readonly VendorId[];
}

/** Vendors whose home is in these countries (ISO 3166 alpha-2) may no longer be used. */
export const regionBlocked = (
  countries: readonly string[],
  usages: readonly VendorUsage[],
  catalogue: Pick<Catalogue, 'vendors'>,
): Blockade => {
  const homeOf = new Map(catalogue.vendors.map(({ id, homeCountry }) => [id, homeCountry]));
  const ids = usages.map(({ vendor }) => vendor).toSorted(compareText);
  const blocked = ids.filter((id) => countries.includes(homeOf.get(id) ?? ''));
  const left = usages.filter(({ vendor }) => !blocked.includes(vendor));
  return {
    countries,
    outages: blocked.flatMap((id) => {
      const usage = usages.find(({ vendor }) => vendor === id);
      return usage === undefined ? [] : (vendorGone(id, [usage, ...left]) ?? []);
    }),
    unknown: ids.filter((id) => homeOf.get(id) === undefined),
  };
};
