import { expect, test } from 'vitest';
import { simulate } from '../../../core/cost/monte-carlo/simulate.ts';
import { times } from '../../../core/cost/three-point.ts';
import { spread } from '../../../renderer/charts/effort-distribution/configuration.ts';
import { dayTicks, effortPicture, effortTable } from '../../../renderer/charts/effort-distribution/data.ts';

const simulation = simulate({
  packages: [
    { low: 2, likely: 5, high: 12 },
    { low: 1, likely: 4, high: 20 },
  ],
  factor: 1.2,
  sharedSigma: 0.6,
});
const days = { low: 2, likely: 4, high: 9 };
const picture = effortPicture(simulation, days, 6);

test('every draw is in a bar or counted as lying beyond', () => {
  const drawn = picture.bars.reduce((sum, { share }) => sum + share, 0) * picture.draws;
  expect(Math.round(drawn) + picture.above).toBe(10_000);
});

test('bars between the drawn P10 and P90 hold about four fifths of the draws', () => {
  const own = times(simulation.range, 1 / 6);
  const within = effortPicture(simulation, own, 6)
    .bars.filter(({ likely }) => likely)
    .reduce((sum, { share }) => sum + share, 0);
  expect(within).toBeGreaterThan(0.74);
  expect(within).toBeLessThan(0.86);
});

test('bars follow each other without a gap, in days', () => {
  for (const [index, bar] of picture.bars.entries())
    expect(picture.bars[index + 1]?.from ?? bar.to).toBeCloseTo(bar.to, 9);
  expect(picture.bars.at(-1)?.to).toBeCloseTo((simulation.percentiles[98] ?? 0) / 6, 9);
});

test('the three marks are the figures the plan is quoted with', () => {
  expect(picture.marks).toEqual([
    { name: 'P10', days: 2, label: '2.0' },
    { name: 'P50', days: 4, label: '4.0' },
    { name: 'P90', days: 9, label: '9.0' },
  ]);
});

test('the axis has round days, from nothing on, and no more than ten of them', () => {
  const ticks = dayTicks(picture);
  expect(ticks[0]).toBe(0);
  expect(ticks.length).toBeGreaterThan(3);
  expect(ticks.length).toBeLessThanOrEqual(10);
});

test('the table gives the chance of being done, rising with the days', () => {
  const rising = effortTable(simulation, 6).rows.map((row) => Number(row[1]));
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
});

test('labels that would lie on each other are pushed apart, others stay', () => {
  expect(spread([10, 20, 200], 46)).toEqual([10, 56, 200]);
});
