import { type Day, isDay } from '../../core/base/day.ts';
import { counted } from '../../core/report/wording/numbers.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The calendar day of a moment on this machine. */
export const localDay = (moment: Date): Day => {
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return isDay(day) ? day : '1970-01-01';
};

/** `14:05`. */
export const clock = (moment: Date): string => `${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** `just now`, `2 minutes ago`, `3 hours ago`, `12 days ago`. */
export const ago = (then: number, now: number): string => {
  const minutes = Math.floor((now - then) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  if (minutes < 48 * 60) return `${counted(Math.floor(minutes / 60), 'hour')} ago`;
  return `${counted(Math.floor(minutes / 1440), 'day')} ago`;
};

/** `0:07`, `2:41`, `1:02:09`. */
export const elapsed = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
};
