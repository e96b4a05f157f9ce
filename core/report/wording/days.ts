import type { Day } from '../../base/day.ts';
import { counted, hardSpace } from './numbers.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * `2026-09-24` as `24 Sep 2026`, `2026-09` as `Sep 2026`, `2026` as it is: public sources know some days only to the
 * month or year. Anything else comes back unchanged.
 */
export const dayText = (day: Day | string): string => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(day);
  if (!match) return day;
  const [, year, month, date] = match;
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [date === undefined ? undefined : String(Number(date)), name, year].filter(Boolean).join(hardSpace);
};

/** `60 days ago`, `in 32 days`, `today`, from days since: positive is the past. */
export const sinceText = (daysSince: number): string => {
  if (daysSince === 0) return 'today';
  return daysSince > 0 ? `${counted(daysSince, 'day')} ago` : `in ${counted(-daysSince, 'day')}`;
};
