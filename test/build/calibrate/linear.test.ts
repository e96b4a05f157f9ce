import { describe, expect, it } from 'vitest';
import { atRow, ridge, solve } from '../../../build/calibrate/linear.ts';

describe('linear equations', () => {
  it('are solved also where the first pivot is zero', () => {
    expect(
      solve(
        [
          [0, 2],
          [3, 1],
        ],
        [4, 5],
      ),
    ).toEqual([1, 2]);
  });
});

describe('a ridge fit', () => {
  const rows = [
    [0, 1],
    [1, 0],
    [2, 1],
    [3, 0],
    [4, 1],
  ];
  const target = rows.map(([a = 0, b = 0]) => 1 + 2 * a - 3 * b);

  it('without penalty finds the line that made the points', () => {
    const fit = ridge(rows, target, 0);
    expect(fit.intercept).toBeCloseTo(1, 9);
    expect(fit.slopes[0]).toBeCloseTo(2, 9);
    expect(fit.slopes[1]).toBeCloseTo(-3, 9);
    expect(atRow(fit, [10, 0])).toBeCloseTo(21, 9);
  });

  it('with a strong penalty gives the mean everywhere', () => {
    const fit = ridge(rows, target, 1e9);
    const mean = target.reduce((sum, value) => sum + value, 0) / target.length;
    expect(atRow(fit, [10, 1])).toBeCloseTo(mean, 4);
  });

  it('pulls features alike whatever their unit', () => {
    const small = ridge(rows, target, 2);
    const big = ridge(
      rows.map(([a = 0, b = 0]) => [a * 1000, b]),
      target,
      2,
    );
    expect((big.slopes[0] ?? 0) * 1000).toBeCloseTo(small.slopes[0] ?? 0, 9);
  });

  it('leaves out a feature that never changes', () => {
    const fit = ridge(
      rows.map(([a = 0]) => [a, 7]),
      rows.map(([a = 0]) => 5 * a),
      0.0001,
    );
    expect(fit.slopes[1]).toBeCloseTo(0, 9);
  });
});
