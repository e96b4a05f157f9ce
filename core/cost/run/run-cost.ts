import { type Money, money, units } from '../../base/money.ts';
import type { Catalogue } from '../../catalog/catalogue-schema.ts';
import type { Vendor, VendorId } from '../../catalog/schema.ts';
import type { RunCost, Settings, Volume } from '../types.ts';
import { type FoundPrice, modelOf, priceOf } from './price.ts';

export interface RunCostInput {
  readonly vendor: VendorId;
  /** Model ids in use; those without a volume are named as unknown. */
  readonly models: readonly string[];
  readonly catalogue: Pick<Catalogue, 'vendors'>;
  readonly settings: Pick<Settings, 'volumes' | 'prices' | 'fixedFees'>;
}

interface Line {
  readonly line: RunCost['lines'][number];
  readonly low: number | null;
  readonly high: number | null;
  readonly unknown: readonly string[];
}

const priced = (volume: Volume, price: FoundPrice): Line => {
  const { model, unit, perMonth } = volume;
  if (!price.known)
    return {
      line: { model, volume: perMonth, unit, unitPrice: null, evidence: [] },
      low: null,
      high: null,
      unknown: [price.reason],
    };
  const open = price.low.micro !== price.high.micro;
  return {
    line: {
      model,
      volume: perMonth,
      unit,
      evidence: price.evidence,
      ...(open ? { unitPrice: null, unitPriceRange: { low: price.low, high: price.high } } : { unitPrice: price.low }),
    },
    low: units(price.low) * perMonth,
    high: units(price.high) * perMonth,
    unknown: open
      ? [
          `The price of ${model ?? 'a model'} a ${unit} is ${units(price.low)} to ${units(price.high)} USD, by resolution or option.`,
        ]
      : [],
  };
};

const withoutVolume = (vendor: Vendor, model: string | null, own: Settings['prices']): Line => {
  const unit = model === null ? undefined : modelOf(vendor, model)?.prices[0]?.unit;
  const price = unit === undefined ? null : priceOf(vendor, { model, unit }, own);
  const known = price?.known === true ? price : null;
  return {
    line: {
      model,
      volume: null,
      unit: unit ?? 'unknown',
      unitPrice: known !== null && known.low.micro === known.high.micro ? known.low : null,
      evidence: known?.evidence ?? [],
    },
    low: null,
    high: null,
    unknown: [model === null ? 'No monthly volume is set.' : `No monthly volume is set for ${model}.`],
  };
};

const feeLine = (fee: number): Line => ({
  line: {
    model: null,
    volume: 1,
    unit: 'month',
    unitPrice: money(fee, 'USD'),
    evidence: [{ type: 'setting', text: `Fixed fee ${fee} USD a month` }],
  },
  low: fee,
  high: fee,
  unknown: [],
});

const linesOf = (input: RunCostInput, vendor: Vendor): readonly Line[] => {
  const { settings, models } = input;
  const volumes = settings.volumes.filter((volume) => volume.vendor === vendor.id);
  const general = volumes.some(({ model }) => model === null);
  const silent = general ? [] : models.filter((model) => !volumes.some((volume) => volume.model === model));
  const fee = settings.fixedFees?.[vendor.id];
  const lines = [
    ...volumes.map((volume) => priced(volume, priceOf(vendor, volume, settings.prices))),
    ...silent.map((model) => withoutVolume(vendor, model, settings.prices)),
  ];
  return [
    ...(lines.length === 0 ? [withoutVolume(vendor, null, settings.prices)] : lines),
    ...(fee === undefined ? [] : [feeLine(fee)]),
  ];
};

const total = (lines: readonly Line[], end: 'low' | 'high'): Money | null =>
  lines.some((line) => line[end] === null)
    ? null
    : money(
        lines.reduce((sum, line) => sum + (line[end] ?? 0), 0),
        'USD',
      );

/**
 * What a month costs: Σ volume · unit price + fixed fees, in USD as the prices are. A missing volume or price makes the
 * amount unknown, never zero; a price that depends on something nobody said leaves it open between two ends.
 */
export const runCost = (input: RunCostInput): RunCost => {
  const vendor = input.catalogue.vendors.find(({ id }) => id === input.vendor);
  if (vendor === undefined)
    return {
      vendor: input.vendor,
      amount: null,
      lines: [],
      unknown: ['The catalogue does not know this vendor.'],
      range: null,
    };
  const lines = linesOf(input, vendor);
  const low = total(lines, 'low');
  const high = total(lines, 'high');
  return {
    vendor: vendor.id,
    amount: low !== null && low.micro === high?.micro ? low : null,
    lines: lines.map(({ line }) => line),
    unknown: lines.flatMap(({ unknown }) => unknown),
    range: low === null || high === null ? null : { low, high },
  };
};
