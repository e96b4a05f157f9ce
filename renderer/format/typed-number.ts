import { err, ok, type Result } from '../../core/base/result.ts';

/** A number as typed, or the sentence that says what is wrong with it. */
export type Parse = (text: string) => Result<number, string>;

interface Limits {
  readonly name: string;
  readonly example: string;
  readonly above?: number;
  readonly from?: number;
  readonly to?: number;
}

const toNumber = (text: string): number => Number(text.trim().replace(/[\s,\u202f]/g, ''));

/** Reads a number within limits. Thousands may be parted by commas or spaces; the point is the decimal sign. */
const within =
  ({ name, example, above, from, to }: Limits): Parse =>
  (text) => {
    const value = toNumber(text);
    if (text.trim() === '' || !Number.isFinite(value)) return err(`Enter ${name} as a number, for example ${example}.`);
    if (from !== undefined && value < from)
      return err(`${name[0]?.toUpperCase()}${name.slice(1)} cannot be below ${from}.`);
    if (above !== undefined && value <= above)
      return err(`${name[0]?.toUpperCase()}${name.slice(1)} must be above ${above}.`);
    if (to !== undefined && value > to) return err(`${name[0]?.toUpperCase()}${name.slice(1)} cannot be above ${to}.`);
    return ok(value);
  };

export const parseRate = within({ name: 'the hourly rate', example: '95', from: 0 });
export const parseFocusHours = within({ name: 'the focus hours a day', example: '6', above: 0, to: 24 });
export const parseFactor = within({ name: 'the factor', example: '0.7', above: 0, to: 5 });
export const parseVolume = within({ name: 'the monthly volume', example: '12000', from: 0 });
export const parseAmount = within({ name: 'the amount', example: '250', from: 0 });

export const parsePrice = within({ name: 'the price', example: '0.08', from: 0 });
export const parseFee = within({ name: 'the fee', example: '499', from: 0 });
export const parseCoefficient = within({ name: 'the figure', example: '20', from: 0 });

/** Nothing typed means nothing said: null, not zero. */
export const optional =
  (parse: Parse): ((text: string) => Result<number | null, string>) =>
  (text) =>
    text.trim() === '' ? ok(null) : parse(text);

/** Three letters of ISO 4217 in capitals; empty means that nobody said: `XXX`. */
export const parseCurrency = (text: string): Result<string, string> => {
  const code = text.trim().toUpperCase();
  if (code === '') return ok('XXX');
  return /^[A-Z]{3}$/.test(code)
    ? ok(code)
    : err('Enter the three letters of a currency, for example EUR, or leave it empty.');
};
