import { describe, expect, it } from 'vitest';
import { money } from '../../../../core/base/money.ts';
import { daysRange, likelyDays, moneyRange, moneyText } from '../../../../core/report/wording/amounts.ts';
import { dayText, sinceText } from '../../../../core/report/wording/days.ts';
import {
  counted,
  countedInWords,
  grouped,
  listed,
  listedUpTo,
  percent,
} from '../../../../core/report/wording/numbers.ts';

/** Thin spaces look like plain ones here, so that the expectation can be read. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers in text', () => {
  it('are words up to twelve and grouped digits above', () => {
    expect([0, 1, 2, 12, 13, 4812].map((value) => plain(countedInWords(value, 'call')))).toEqual([
      'no calls',
      'one call',
      'two calls',
      'twelve calls',
      '13 calls',
      '4 812 calls',
    ]);
  });

  it('agree with their noun, also where its plural is irregular', () => {
    expect([1, 3].map((value) => plain(counted(value, 'repository', 'repositories')))).toEqual([
      '1 repository',
      '3 repositories',
    ]);
  });

  it('group digits with thin spaces, not commas', () => {
    expect(grouped(1_234_567)).toBe('1\u202f234\u202f567');
    expect(grouped(-1500)).toBe('\u22121\u202f500');
  });

  it('never show little as none', () => {
    expect([0, 0.001, 0.62, 1].map((share) => plain(percent(share)))).toEqual(['0 %', '< 1 %', '62 %', '100 %']);
  });

  it('join lists with "and" and shorten long ones', () => {
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listedUpTo(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });
});

describe('days in text', () => {
  it('are written as day, month, year, as far as they are known', () => {
    expect(['2026-09-24', '2026-01-03', '2026-09', '2026'].map((day) => plain(dayText(day)))).toEqual([
      '24 Sep 2026',
      '3 Jan 2026',
      'Sep 2026',
      '2026',
    ]);
  });

  it('leave what is no day as it is', () => {
    expect(dayText('yesterday')).toBe('yesterday');
  });

  it('stand beside the time that has passed or is left', () => {
    expect([60, 1, 0, -1, -32].map((days) => plain(sinceText(days)))).toEqual([
      '60 days ago',
      '1 day ago',
      'today',
      'in 1 day',
      'in 32 days',
    ]);
  });
});

describe('ranges in text', () => {
  const range = (low: number, likely: number, high: number) => ({ low, likely, high });

  it('are whole days, and tenths below five, where half a day counts', () => {
    expect(plain(daysRange(range(9.41, 20.71, 45.58)))).toBe('9 – 21 – 46 days');
    expect(plain(daysRange(range(0.42, 1.04, 2.31)))).toBe('0.4 – 1.0 – 2.3 days');
    expect([1, 1.02, 0.84, 20.7].map((likely) => plain(likelyDays(range(0, likely, 0))))).toEqual([
      '1 day',
      '1 day',
      '0.8 days',
      '21 days',
    ]);
  });

  it('give money to the third digit of the likely value, with its currency', () => {
    const amounts = { low: money(5363, 'EUR'), likely: money(11_804, 'EUR'), high: money(25_979, 'EUR') };
    expect(plain(moneyRange(amounts))).toBe('5 400 – 11 800 – 26 000 EUR');
  });

  it('show no currency where the user has named none', () => {
    const amounts = { low: money(100, 'XXX'), likely: money(200, 'XXX'), high: money(300, 'XXX') };
    expect(plain(moneyRange(amounts))).toBe('100 – 200 – 300');
  });

  it('keep the places of prices below a cent', () => {
    expect([482.5, 0.4, 0.0006, 0].map((value) => plain(moneyText(money(value, 'USD'))))).toEqual([
      '483 USD',
      '0.40 USD',
      '0.0006 USD',
      '0 USD',
    ]);
  });
});
