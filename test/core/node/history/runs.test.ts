import { expect, it } from 'vitest';
import { balancedRuns } from '../../../../core/node/history/runs.ts';

const sized = (...sizes: readonly number[]) => sizes.map((size, item) => ({ item, size }));

it('gives the few large states at the end of a history to different threads', () => {
  expect(balancedRuns(sized(1, 1, 1, 1, 10, 10), 2)).toEqual([[0, 1, 2, 3, 4], [5]]);
});

it('keeps every item once and in order, and no run empty', () => {
  expect(balancedRuns(sized(5), 4)).toEqual([[0]]);
  expect(balancedRuns(sized(3, 1, 4, 1, 5, 9, 2, 6), 3).flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(balancedRuns([], 3)).toEqual([]);
});
