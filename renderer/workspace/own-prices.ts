import type { OwnPrice, Settings } from '../../core/cost/types.ts';
import type { VolumeRow } from './volumes.ts';

const isFor = (price: OwnPrice, { vendor, model, unit }: VolumeRow): boolean =>
  price.vendor === vendor && price.model === model && price.unit === unit;

/** The price agreed for a row of volumes, in USD; null where the list price holds. */
export const ownPriceOf = (prices: Settings['prices'], row: VolumeRow): number | null =>
  prices?.find((price) => isFor(price, row))?.usd ?? null;

/** The agreed prices with one set anew; null takes it out, so that the list price holds again. */
export const withPrice = (
  prices: Settings['prices'],
  row: VolumeRow & { readonly unit: string },
  usd: number | null,
): readonly OwnPrice[] => {
  const others = (prices ?? []).filter((price) => !isFor(price, row));
  const { vendor, model, unit } = row;
  return usd === null ? others : [...others, { vendor, model, unit, usd }];
};

/** Records with one entry set anew, or taken out by null. */
export const withEntry = (
  entries: Readonly<Record<string, number>> | undefined,
  key: string,
  value: number | null,
): Readonly<Record<string, number>> => {
  const { [key]: _, ...others } = entries ?? {};
  return value === null ? others : { ...others, [key]: value };
};
