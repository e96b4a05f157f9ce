import { type Money, money, units } from '../../base/money.ts';
import type { ExitCost, OneOff, Range, RunCost, Settings } from '../types.ts';

export interface PaybackInput {
  readonly exit: Pick<ExitCost, 'money'>;
  readonly before: Pick<RunCost, 'amount' | 'range'>;
  readonly after: Pick<RunCost, 'amount' | 'range'>;
  readonly settings: Pick<Settings, 'currency' | 'perUsd' | 'oneOff'>;
}

export interface Payback {
  /** After minus before, a month; negative = saves. Null where one of the two is unknown. */
  readonly perMonth: Money | null;
  /** Where a price is open: the least and the most that a month may differ. Null where not even that is known, or nothing is open. */
  readonly between?: { readonly low: Money; readonly high: Money } | null;
  /** Migration money plus what is paid once, at P10, P50, P90. */
  readonly oneOff: { readonly low: Money; readonly likely: Money; readonly high: Money } | null;
  /** Months until the saving has paid the one-off; null where it does not or is unknown. */
  readonly months: Range | null;
  readonly explanation: string;
}

/** No currency named: the team's figures are taken to be in the currency of the prices. */
const unnamed = 'XXX';

/** Units of the team's currency for one USD; null where nobody has said. */
const rateOf = ({ currency, perUsd }: PaybackInput['settings']): number | null =>
  perUsd ?? (currency === 'USD' || currency === unnamed ? 1 : null);

const onceUsd = ({ egressUsd, dualRunMonths, contractExitUsd }: OneOff, newBill: number): number =>
  (egressUsd ?? 0) + (dualRunMonths ?? 0) * newBill + (contractExitUsd ?? 0);

const open = (explanation: string, between: Payback['between'] = null): Payback => ({
  perMonth: null,
  between,
  oneOff: null,
  months: null,
  explanation,
});

const endsOf = ({ amount, range }: PaybackInput['before']): Readonly<Record<'low' | 'high', Money>> | null =>
  amount === null ? (range ?? null) : { low: amount, high: amount };

const twoEnds = 'A price is known only between two ends, by resolution or option, so there is no single payback.';

/** A month known only between two ends differs by something between two ends. */
const betweenEnds = ({ before, after, settings }: PaybackInput, rate: number): Payback['between'] => {
  const [now, then] = [endsOf(before), endsOf(after)];
  if (now === null || then === null) return null;
  return {
    low: money((units(then.low) - units(now.high)) * rate, settings.currency),
    high: money((units(then.high) - units(now.low)) * rate, settings.currency),
  };
};

/**
 * Months until a move has paid for itself: one-off / −Δ where the new month is cheaper, at P10, P50, P90. One-off =
 * migration money + egress + dual-run months · new bill + contract exit. A missing price gives no payback, not zero.
 * Source: cost model v1, section 3.4.
 */
export const payback = (input: PaybackInput): Payback => {
  const { exit, before, after, settings } = input;
  if (endsOf(before) === null) return open('What a month costs now is unknown, so there is no payback.');
  if (endsOf(after) === null) return open('What a month would cost at the target is unknown, so there is no payback.');
  const rate = rateOf(settings);
  if (rate === null)
    return open(`Prices are in USD and work is in ${settings.currency}: set what one USD is worth to see payback.`);
  if (before.amount === null || after.amount === null) return open(twoEnds, betweenEnds(input, rate));
  const perMonth = (units(after.amount) - units(before.amount)) * rate;
  const extra = onceUsd(settings.oneOff ?? {}, units(after.amount)) * rate;
  const total = {
    low: units(exit.money.low) + extra,
    likely: units(exit.money.likely) + extra,
    high: units(exit.money.high) + extra,
  };
  const { currency } = settings;
  return {
    perMonth: money(perMonth, currency),
    between: null,
    oneOff: {
      low: money(total.low, currency),
      likely: money(total.likely, currency),
      high: money(total.high, currency),
    },
    months:
      perMonth < 0
        ? { low: total.low / -perMonth, likely: total.likely / -perMonth, high: total.high / -perMonth }
        : null,
    explanation:
      perMonth < 0
        ? 'One-off cost over what each month saves.'
        : 'Does not pay back; the reason must be risk, a deadline or features.',
  };
};
