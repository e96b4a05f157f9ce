import { type Money, money } from '../../base/money.ts';
import type { Model, Price, Vendor } from '../../catalog/schema.ts';
import type { Evidence } from '../../lockin/types.ts';
import type { OwnPrice } from '../types.ts';
import { resolutionKey } from './resolutions.ts';

/** A price that applies, or why none does. `low` and `high` differ where it depends on something nobody said. */
export type FoundPrice =
  | { readonly known: true; readonly low: Money; readonly high: Money; readonly evidence: readonly Evidence[] }
  | { readonly known: false; readonly reason: string };

export interface PriceQuestion {
  readonly model: string | null;
  readonly unit: string;
  readonly resolution?: string | undefined;
}

/** The catalogue's entry for a model id, by id or alias. */
export const modelOf = (vendor: Vendor, id: string): Model | null =>
  vendor.models.find((model) => model.id === id || model.aliases?.includes(id)) ?? null;

const described = ({ usd, unit, resolution, note }: Price): string =>
  [`${usd} USD a ${unit}`, resolution, note].filter((part) => part !== undefined).join(', ');

const factOf = (price: Price): Evidence => ({
  type: 'fact',
  text: described(price),
  source: price.source,
  seen: price.seen,
});

const ownPrice = (vendor: Vendor, { model, unit }: PriceQuestion, own: readonly OwnPrice[]): OwnPrice | undefined =>
  own.find((price) => price.vendor === vendor.id && price.unit === unit && price.model === model) ??
  own.find((price) => price.vendor === vendor.id && price.unit === unit && price.model === null);

const listPrices = (vendor: Vendor, { model, unit, resolution }: PriceQuestion): readonly Price[] => {
  const models = model === null ? vendor.models : [modelOf(vendor, model)].filter((found) => found !== null);
  const inUnit = models.flatMap(({ prices }) => prices).filter((price) => price.unit === unit);
  if (resolution === undefined) return inUnit;
  const key = resolutionKey(resolution);
  const exact = inUnit.filter((price) => price.resolution !== undefined && resolutionKey(price.resolution) === key);
  return exact.length === 0 ? inUnit : exact;
};

/**
 * What one unit costs: the team's own price, else the list prices of the model in that unit. Where several list prices
 * apply (by resolution, with or without sound) both ends are given, never a guess between them.
 */
export const priceOf = (vendor: Vendor, question: PriceQuestion, own: readonly OwnPrice[] = []): FoundPrice => {
  const agreed = ownPrice(vendor, question, own);
  if (agreed !== undefined) {
    const price = money(agreed.usd, 'USD');
    const text = `Own price: ${agreed.usd} USD a ${agreed.unit}`;
    return { known: true, low: price, high: price, evidence: [{ type: 'setting', text }] };
  }
  const prices = listPrices(vendor, question);
  const name = question.model ?? vendor.name;
  if (prices.length === 0) return { known: false, reason: `No price a ${question.unit} is known for ${name}.` };
  const amounts = prices.map(({ usd }) => usd);
  return {
    known: true,
    low: money(Math.min(...amounts), 'USD'),
    high: money(Math.max(...amounts), 'USD'),
    evidence: prices.map(factOf),
  };
};
