import { expect, test } from 'vitest';
import {
  parseCurrency,
  parseFactor,
  parseFocusHours,
  parseRate,
  parseVolume,
} from '../../../renderer/format/typed-number.ts';
import { resolutionOf, withVolume } from '../../../renderer/workspace/volumes.ts';

test.each([
  ['95', 95],
  ['0', 0],
  ['1,250.5', 1250.5],
  [' 80 ', 80],
])('the rate %j is read as %d', (text, value) => {
  expect(parseRate(text)).toEqual({ ok: true, value });
});

test.each([
  [parseRate, '-5', 'The hourly rate cannot be below 0.'],
  [parseRate, 'ninety', 'Enter the hourly rate as a number, for example 95.'],
  [parseRate, '', 'Enter the hourly rate as a number, for example 95.'],
  [parseRate, 'Infinity', 'Enter the hourly rate as a number, for example 95.'],
  [parseFocusHours, '0', 'The focus hours a day must be above 0.'],
  [parseFocusHours, '25', 'The focus hours a day cannot be above 24.'],
  [parseFactor, '0', 'The factor must be above 0.'],
  [parseVolume, '-1', 'The monthly volume cannot be below 0.'],
])('%o refuses %j with a sentence', (parse, text, error) => {
  expect(parse(text)).toEqual({ ok: false, error });
});

test('a currency is three letters; none means that nobody said', () => {
  expect(parseCurrency(' eur ')).toEqual({ ok: true, value: 'EUR' });
  expect(parseCurrency('')).toEqual({ ok: true, value: 'XXX' });
  expect(parseCurrency('euro').ok).toBe(false);
});

test('a volume replaces the one before it and null takes it out', () => {
  const row = { vendor: 'fal', model: 'a', unit: 'second', perMonth: null };
  const one = withVolume([], row, 10);
  expect(withVolume(one, row, 20)).toEqual([{ vendor: 'fal', model: 'a', unit: 'second', perMonth: 20 }]);
  expect(withVolume(one, row, null)).toEqual([]);
  expect(withVolume(one, { ...row, model: null }, 5)).toHaveLength(2);
  const said = withVolume(one, row, 20, '1080p');
  expect(said).toEqual([{ vendor: 'fal', model: 'a', unit: 'second', perMonth: 20, resolution: '1080p' }]);
  expect(resolutionOf(said, row)).toBe('1080p');
  expect(resolutionOf(withVolume(said, row, 20), row)).toBeNull();
});
