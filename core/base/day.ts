/** A calendar day as `YYYY-MM-DD`, without time or zone. Days compare as strings. */
export type Day = string;

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const millisecondsADay = 86_400_000;

const toUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** True for a day that exists in the calendar: `2026-02-30` is none. */
export const isDay = (text: string): text is Day =>
  dayPattern.test(text) && new Date(toUtc(text)).toISOString().slice(0, 10) === text;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toUtc(to) - toUtc(from)) / millisecondsADay);

/** The day `count` days after `day`. */
export const addDays = (day: Day, count: number): Day =>
  new Date(toUtc(day) + count * millisecondsADay).toISOString().slice(0, 10);
