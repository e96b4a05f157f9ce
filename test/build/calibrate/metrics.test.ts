import { describe, expect, it } from 'vitest';
import { bootstrap, median, medianError, spearman, within } from '../../../build/calibrate/metrics.ts';

const pair = (predicted: number, actual: number) => ({ predicted, actual });

describe('figures over records', () => {
  it('take the median of errors as shares of what really was', () => {
    expect(medianError([pair(10, 10), pair(150, 100), pair(20, 100)])).toBeCloseTo(0.5, 9);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('count cases within a factor either way', () => {
    expect(within([pair(50, 100), pair(200, 100), pair(201, 100)], 2)).toBe(2);
  });

  it('rank without regard to size, and share ranks between equals', () => {
    expect(spearman([pair(1, 10), pair(2, 100), pair(300, 1000)])).toBeCloseTo(1, 9);
    expect(spearman([pair(3, 1), pair(2, 2), pair(1, 3)])).toBeCloseTo(-1, 9);
    expect(spearman([pair(1, 1), pair(1, 2), pair(1, 3)])).toBe(0);
    expect(spearman([pair(1, 1), pair(1, 1), pair(2, 3), pair(4, 2)])).toBeCloseTo(7 / 9, 9);
  });

  it('draw whole lineages, the same ones every time', () => {
    const cases = [
      { lineage: 'a', value: 1 },
      { lineage: 'a', value: 1 },
      { lineage: 'b', value: 3 },
    ];
    const figure = (drawn: readonly (typeof cases)[number][]) => median(drawn.map(({ value }) => value));
    const interval = bootstrap(cases, figure);
    expect(interval).toEqual({ low: 1, high: 3 });
    expect(bootstrap(cases, figure)).toEqual(interval);
  });
});
