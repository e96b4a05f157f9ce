import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../core/cost/distribution.ts';
import { exitCost } from '../../../core/cost/exit-cost.ts';
import { drawPert } from '../../../core/cost/monte-carlo/pert.ts';
import { seeded, standardNormal } from '../../../core/cost/monte-carlo/random.ts';
import { quantile, simulate } from '../../../core/cost/monte-carlo/simulate.ts';
import { exampleA, exampleB, exampleC } from '../../helpers/worked-examples.ts';

const drawn = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the seeded draws', () => {
  it('are uniform between 0 and 1 and fixed by the seed', () => {
    const values = drawn(20_000, seeded(7));
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(drawn(5, seeded(7))).toEqual(values.slice(0, 5));
    expect(drawn(5, seeded(8))).not.toEqual(values.slice(0, 5));
  });

  it('give a normal with mean 0 and variance 1', () => {
    const random = seeded(11);
    const values = drawn(40_000, () => standardNormal(random));
    expect(Math.abs(mean(values))).toBeLessThan(0.02);
    expect(Math.abs(mean(values.map((value) => value * value)) - 1)).toBeLessThan(0.03);
  });

  it('keep a PERT draw inside its range and its mean at (l + 4m + h) / 6', () => {
    const random = seeded(13);
    const values = drawn(40_000, () => drawPert({ low: 2, likely: 5, high: 12 }, random));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...values)).toBeLessThanOrEqual(12);
    expect(mean(values)).toBeCloseTo((2 + 20 + 12) / 6, 1);
  });

  it('leave a figure without width as it is', () => {
    expect(drawPert({ low: 3, likely: 3, high: 3 }, seeded(1))).toBe(3);
  });
});

describe.each([
  { name: 'A', example: exampleA },
  { name: 'B', example: exampleB },
  { name: 'C', example: exampleC },
])('10 000 draws of worked example $name', ({ example }) => {
  const cost = exitCost(example);
  const simulation = distributionOf(cost);

  it('agree with the closed form within 3 %', () => {
    for (const point of ['low', 'likely', 'high'] as const)
      expect(Math.abs(simulation.range[point] / cost.hours[point] - 1)).toBeLessThan(0.03);
    expect(simulation.draws).toBe(10_000);
  });

  it('are all counted in the picture', () => {
    const shown = simulation.histogram.reduce((sum, { count }) => sum + count, 0);
    expect(shown + simulation.above).toBe(10_000);
    expect(simulation.above).toBe(100);
    expect(simulation.percentiles).toEqual(simulation.percentiles.toSorted((a, b) => a - b));
    expect(simulation.percentiles[49]).toBe(simulation.range.likely);
  });

  it('come out the same every time', () => {
    expect(distributionOf(cost)).toEqual(simulation);
  });
});

describe('edges of a simulation', () => {
  it('is all zero where there is nothing to do', () => {
    const empty = simulate({ packages: [], factor: 1, sharedSigma: 0.6 });
    expect(empty.range).toEqual({ low: 0, likely: 0, high: 0 });
    expect(empty.histogram).toEqual([{ from: 0, to: 0, count: 10_000 }]);
  });

  it('reads a quantile between two neighbours', () => {
    expect(quantile([10, 20], 0.25)).toBe(12.5);
    expect(quantile([], 0.5)).toBe(0);
  });
});
