import { expect, it } from 'vitest';
import { ageText } from '../../../../core/report/wording/ownership.ts';

it.each([
  ['2026-11-23', '0 days'],
  ['2026-11-22', '1 day'],
  ['2026-09-24', '60 days'],
  ['2026-09-23', '2 months'],
  ['2025-11-23', '12 months'],
  ['2024-11-24', '23 months'],
  ['2024-11-23', '2 years'],
  ['2023-05-01', '3.5 years'],
  ['2027-01-01', '0 days'],
])('a line of %s is %s old on 23 November 2026', (written, age) => {
  expect(ageText(written, '2026-11-23')).toBe(age);
});
