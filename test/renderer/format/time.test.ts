import { expect, test } from 'vitest';
import { ago, elapsed, localDay } from '../../../renderer/format/time.ts';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test.each([
  [20_000, 'just now'],
  [60_000, '1 minute ago'],
  [59 * 60_000, '59 minutes ago'],
  [60 * 60_000, '1 hour ago'],
  [47 * 3_600_000, '47 hours ago'],
  [72 * 3_600_000, '3 days ago'],
])('%d ms ago is %s', (milliseconds, text) => {
  expect(plain(ago(0, milliseconds))).toBe(text);
});

test.each([
  [7_000, '0:07'],
  [161_000, '2:41'],
  [3_729_000, '1:02:09'],
  [-5, '0:00'],
])('%d ms are %s', (milliseconds, text) => {
  expect(elapsed(milliseconds)).toBe(text);
});

test('the day is the calendar day of this machine, also late in the evening', () => {
  expect(localDay(new Date(2026, 10, 23, 23, 59))).toBe('2026-11-23');
  expect(localDay(new Date(2026, 0, 1, 0, 0))).toBe('2026-01-01');
});
