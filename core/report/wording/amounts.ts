import { type Money, units } from '../../base/money.ts';
import type { ExitCost, Range, RunCost, Settings } from '../../cost/types.ts';
import { grouped, hardSpace, noun } from './numbers.ts';

/** ISO 4217 for "no currency": the user has not said which currency the rates are in. */
const noCurrency = 'XXX';

const withDecimals = (value: number, decimals: number): string => {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 ? '\u2212' : '';
  return `${sign}${grouped(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}`;
};

/** Whole from five on; below, one decimal place, so that half a day does not become none or one. */
const effortText = (value: number, likely: number): string => withDecimals(value, likely < 5 ? 1 : 0);

/** The three figures of a range on one scale, low – likely – high, for days and hours. */
export const effortParts = (range: Range): readonly [string, string, string] => [
  effortText(range.low, range.likely),
  effortText(range.likely, range.likely),
  effortText(range.high, range.likely),
];

export const rangeSeparator = `${hardSpace}\u2013${hardSpace}`;

/** `9 – 21 – 46 days`. */
export const daysRange = (range: Range): string => `${effortParts(range).join(rangeSeparator)} days`;

/** `21 days`, `0.8 days`, `1 day`: the likely value alone, only for sentences that say "about". */
export const likelyDays = (range: Range): string => {
  const text = effortText(range.likely, range.likely);
  return `${text.replace(/\.0$/, '')} ${noun(text === '1.0' ? 1 : 2, 'day')}`;
};

/** One step of the likely value's third digit: 11 804 is shown to hundreds, 482.5 to units. */
const stepOf = (likely: number): number => 10 ** Math.max(0, Math.floor(Math.log10(Math.max(likely, 1))) - 2);

const currencyUnit = (currency: string): string => (currency === noCurrency ? '' : `${hardSpace}${currency}`);

/** `5 400 – 11 800 – 26 000 EUR`, rounded to the third digit of the likely value. */
export const moneyRange = (money: ExitCost['money']): string => {
  const step = stepOf(units(money.likely));
  const parts = [money.low, money.likely, money.high].map((part) => grouped(Math.round(units(part) / step) * step));
  return `${parts.join(rangeSeparator)}${currencyUnit(money.likely.currency)}`;
};

/** An amount with its currency; cents below 10, and below a cent as many places as the price has, up to six. */
export const moneyText = (amount: Money): string => {
  const value = units(amount);
  const size = Math.abs(value);
  const decimals =
    size >= 10 || size === 0 ? 0 : size >= 0.1 ? 2 : (String(amount.micro / 1e6).split('.')[1]?.length ?? 0);
  return `${withDecimals(value, Math.min(decimals, 6))}${currencyUnit(amount.currency)}`;
};

/** `at 95 EUR an hour`: what an amount of work is counted with. Without a currency the amounts are in that of the rate. */
export const rateText = ({ hourlyRate, currency }: Settings): string =>
  `at${hardSpace}${grouped(hourlyRate)}${currencyUnit(currency)} an${hardSpace}hour`;

/** True where the model gives no figure: nothing to leave, or no target known. */
export const hasEffort = (exit: ExitCost): boolean => exit.hours.high > 0;

/** A unit's price: the amount, both ends where it is open, or null where nothing is known. */
export const unitPriceText = ({ unitPrice, unitPriceRange }: RunCost['lines'][number]): string | null => {
  if (unitPrice !== null) return moneyText(unitPrice);
  return unitPriceRange === undefined ? null : `${moneyText(unitPriceRange.low)} to ${moneyText(unitPriceRange.high)}`;
};

/** A month's cost: the amount, both ends where a price is open, or the word `unknown`. */
export const runCostText = ({ amount, range }: RunCost): string => {
  if (amount !== null) return moneyText(amount);
  return range === null || range === undefined ? 'unknown' : `${moneyText(range.low)} to ${moneyText(range.high)}`;
};
