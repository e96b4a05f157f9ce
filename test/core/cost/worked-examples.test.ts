import { describe, expect, it } from 'vitest';
import { units } from '../../../core/base/money.ts';
import { exitCost } from '../../../core/cost/exit-cost.ts';
import { type Range, workPackageIds } from '../../../core/cost/types.ts';
import { exampleA, exampleB, exampleC, type WorkedExample } from '../../helpers/worked-examples.ts';

interface Paper {
  readonly name: string;
  readonly example: WorkedExample;
  readonly minutes: number;
  readonly siteHours: number;
  readonly mean: number;
  readonly deviation: number;
  readonly hours: readonly [number, number, number];
  readonly days: readonly [number, number, number];
  readonly money: readonly [number, number, number];
  readonly lines: readonly [number, number, number];
  readonly packages: Partial<Record<(typeof workPackageIds)[number], readonly [number, number, number]>>;
}

const paper: readonly Paper[] = [
  {
    name: 'a text-to-video model behind one wrapper',
    example: exampleA,
    minutes: 204.4,
    siteHours: 3.914,
    mean: 36.42,
    deviation: 5.76,
    hours: [16.24, 35.97, 79.65],
    days: [2.71, 5.99, 13.27],
    money: [1543, 3417, 7566],
    lines: [42, 109, 285],
    packages: {
      learn: [2, 5, 11],
      edit: [1.37, 2.74, 6.85],
      test: [0.41, 1.1, 4.11],
      missing: [2, 8, 24],
      eval: [1, 4, 12],
      rollout: [2, 5, 12],
    },
  },
  {
    name: 'realtime calls with leaked types',
    example: exampleB,
    minutes: 1138.1,
    siteHours: 32.157,
    mean: 125.43,
    deviation: 17.3,
    hours: [56.46, 124.25, 273.46],
    days: [9.41, 20.71, 45.58],
    money: [5363, 11_804, 25_979],
    lines: [293, 766, 1998],
    packages: {
      learn: [3, 8, 17],
      edit: [11.25, 22.51, 56.27],
      test: [3.38, 9, 33.76],
      missing: [2, 8, 24],
      async: [2, 5, 12],
      data: [5, 13, 36],
      rollout: [2, 5, 12],
    },
  },
  {
    name: 'hosting and player with 12 000 assets and no tests',
    example: exampleC,
    minutes: 382.9,
    siteHours: 9.133,
    mean: 49.96,
    deviation: 8.12,
    hours: [22.24, 49.31, 109.33],
    days: [3.71, 8.22, 18.22],
    money: [2113, 4684, 10_387],
    lines: [117, 304, 795],
    packages: {
      learn: [2.35, 6, 13],
      edit: [3.2, 6.39, 15.98],
      test: [1.6, 4.47, 19.18],
      data: [5, 13, 36],
      rollout: [2, 5, 12],
    },
  },
];

/** Half a percent, or the last digit that the paper shows. */
const near = (found: number, wanted: number, digit: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(Math.max(wanted * 0.005, digit));

const nearRange = (found: Range, [low, likely, high]: readonly [number, number, number], digit: number): void => {
  near(found.low, low, digit);
  near(found.likely, likely, digit);
  near(found.high, high, digit);
};

describe.each(paper)('leaving $name', ({ example, ...expected }) => {
  const cost = exitCost(example);

  it('adds up minutes of sites and hours with spread', () => {
    near(
      cost.breakdown.groups.reduce((sum, { minutes }) => sum + minutes, 0),
      expected.minutes,
      0.05,
    );
    near(cost.breakdown.siteHours, expected.siteHours, 0.0005);
  });

  it('gives each work package its low, likely and high hours', () => {
    for (const { id, hours } of cost.packages) nearRange(hours, expected.packages[id] ?? [0, 0, 0], 0.005);
    expect(cost.packages.map(({ id }) => id)).toEqual(workPackageIds);
  });

  it('gives the hours, days and money of the paper', () => {
    near(cost.breakdown.mean, expected.mean, 0.005);
    near(cost.breakdown.deviation, expected.deviation, 0.005);
    nearRange(cost.hours, expected.hours, 0.005);
    nearRange(cost.days, expected.days, 0.005);
    nearRange(
      { low: units(cost.money.low), likely: units(cost.money.likely), high: units(cost.money.high) },
      expected.money,
      0.5,
    );
  });

  it('sets changed lines beside it as a second opinion', () => {
    nearRange(cost.secondOpinion.lines, expected.lines, 0.5);
  });

  it('shares out the variance over the packages', () => {
    expect(cost.packages.reduce((sum, { varianceShare }) => sum + varianceShare, 0)).toBeCloseTo(1, 12);
  });
});
