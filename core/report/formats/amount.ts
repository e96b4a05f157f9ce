import { type Money, units } from '../../base/money.ts';
import type { RunCost } from '../../cost/types.ts';

/** Money as JSON has it: a number of units and its currency. */
export const amount = (money: Money | null) =>
  money === null ? null : { amount: units(money), currency: money.currency };

/** Both ends of something that is open, as JSON has them. */
export const amountRange = ({ low, high }: { readonly low: Money; readonly high: Money }) => ({
  low: amount(low),
  high: amount(high),
});

/** The lines of a month's cost, as JSON has them. */
export const priceLines = ({ lines }: RunCost) =>
  lines.map(({ unitPriceRange, ...line }) => ({
    ...line,
    unitPrice: amount(line.unitPrice),
    ...(unitPriceRange ? { unitPriceRange: amountRange(unitPriceRange) } : {}),
  }));
