import type { PriceUnit } from '../vocabulary.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

/**
 * Most that any vendor is known to take for one unit, in US dollars, with ample room. A figure above it is nearly always
 * in another unit: a price a video entered as one a second, or a price for a million tokens as one for a token.
 */
const ceiling: Readonly<Record<PriceUnit, number>> = {
  second: 5,
  video: 100,
  credit: 50,
  minute: 100,
  gb: 5,
  'participant-minute': 1,
  'megapixel-frame': 0.1,
  token: 0.01,
};

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) =>
    vendor.models.flatMap(({ id, prices }) =>
      prices
        .filter(({ usd, unit }) => usd > ceiling[unit])
        .map(({ usd, unit }) => ({
          path: at(vendor, 'models', id, 'prices'),
          level: 'error' as const,
          message: `${usd} USD a ${unit} is out of the known range`,
          actual: String(usd),
          expected: `at most ${ceiling[unit]}`,
          tip: 'check the unit',
        })),
    ),
  );

/** A price is in US dollars for one unit of a known kind, and of a size that unit is sold at. */
export const pricePlausible: LintRule = { id: 'price-plausible', check };
