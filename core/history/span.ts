import { type Day, isDay } from '../base/day.ts';
import { err, ok, type Result } from '../base/result.ts';

const length = /^(\d{1,3})\s*([dwmy])$/;

/**
 * The first day of a span that ends with `until`: `24m`, `2y`, `12w`, `90d`, or a day itself. Months and years keep the
 * day of the month, or take the last one the month has.
 */
export function startOfSpan(since: string, until: Day): Result<Day, string> {
  const [, count, unit] = length.exec(since.trim()) ?? [];
  if (count !== undefined && unit !== undefined) return ok(goBack(until, Number(count), unit));
  if (!isDay(since)) return err(`"${since}" is no span: give 24m, 2y, 12w, 90d or a day`);
  return since <= until ? ok(since) : err(`${since} is after ${until}`);
}

function goBack(day: Day, count: number, unit: string): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (unit === 'd' || unit === 'w') return iso(Date.UTC(year, month - 1, date - count * (unit === 'w' ? 7 : 1)));
  const months = unit === 'y' ? count * 12 : count;
  const lastDate = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 - months, Math.min(date, lastDate)));
}

const iso = (time: number): Day => new Date(time).toISOString().slice(0, 10);
