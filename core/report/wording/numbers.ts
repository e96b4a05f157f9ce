/** Narrow no-break space: groups digits. */
export const thinSpace = '\u202f';

/** No-break space: keeps a number and its unit, a day and its month, on one line. */
export const hardSpace = '\u00a0';

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** `4812` as `4 812`, with thin spaces. Rounds to a whole number; the sign is a true minus. */
export const grouped = (value: number): string => {
  const whole = Math.round(value);
  const digits = String(Math.abs(whole)).replace(/\B(?=(\d{3})+(?!\d))/g, thinSpace);
  return whole < 0 ? `\u2212${digits}` : digits;
};

/** Whole numbers up to twelve as words, `no` for zero, larger ones grouped: for running text. */
export const numberWord = (value: number): string => words[value] ?? grouped(value);

/** The noun that agrees with the count. Without `many`, an `s` is added. */
export const noun = (value: number, one: string, many = `${one}s`): string => (value === 1 ? one : many);

/** `12 calls`, `1 call`: for tables and labels. */
export const counted = (value: number, one: string, many?: string): string =>
  `${grouped(value)} ${noun(value, one, many)}`;

/** `twelve calls`, `one call`, `no calls`: for sentences. */
export const countedInWords = (value: number, one: string, many?: string): string =>
  `${numberWord(value)} ${noun(value, one, many)}`;

/** A share 0–1 as whole per cent. Anything above nothing is at least `< 1 %`, so that little is never shown as none. */
export const percent = (share: number): string => {
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 0 ? `<${hardSpace}1${hardSpace}%` : `${rounded}${hardSpace}%`;
};

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** The first `limit` items and how many more there are: `a, b and 3 more`. */
export const listedUpTo = (items: readonly string[], limit: number): string =>
  items.length <= limit ? listed(items) : `${items.slice(0, limit).join(', ')} and ${items.length - limit} more`;
