import { type Day, isDay } from '../base/day.ts';
import { CliFailure } from './failure.ts';

/** The day alarms are judged by: the given one, else today in the user's own time zone. */
export const dayArgument = (text: string): Day => {
  if (isDay(text)) return text;
  throw new CliFailure(`"${text}" is not a day.`, 'Write it as YYYY-MM-DD, for example --today 2026-11-23.');
};

export const today = (now: Date = new Date()): Day => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** A number above zero and not above `most`, for the option of that name. */
export const positiveArgument =
  (option: string, example: string, most: number) =>
  (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value) && value > 0 && value <= most) return value;
    throw new CliFailure(
      `${option} cannot be "${text}".`,
      `Give a number above 0 and up to ${most}, for example ${option} ${example}.`,
    );
  };

export const currencyArgument = (text: string): string => {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw new CliFailure(`"${text}" is not a currency.`, 'Use its three-letter code, for example --currency EUR.');
};

/** One of the given words. */
export const wordArgument =
  <Word extends string>(option: string, words: readonly Word[]) =>
  (text: string): Word => {
    const word = words.find((one) => one === text);
    if (word !== undefined) return word;
    throw new CliFailure(`${option} cannot be "${text}".`, `Choose one of: ${words.join(', ')}.`);
  };
