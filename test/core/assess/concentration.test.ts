import { expect, it } from 'vitest';
import { concentrationOf } from '../../../core/assess/concentration.ts';

it('is ten thousand where one vendor gets every call', () => {
  expect(concentrationOf(new Map([['acme', 3]]))).toEqual({ hhi: 10_000, largest: 'acme', largestShare: 1 });
});

it('is the sum of squared shares in per cent', () => {
  const calls = new Map([
    ['a', 60],
    ['b', 21],
    ['c', 19],
  ]);
  expect(concentrationOf(calls)).toEqual({ hhi: 3600 + 441 + 361, largest: 'a', largestShare: 0.6 });
});

it('is null without a call, since no share can be said', () => {
  expect(concentrationOf(new Map())).toBeNull();
  expect(concentrationOf(new Map([['acme', 0]]))).toBeNull();
});

it('names the first by id where two vendors get as many', () => {
  const calls = new Map([
    ['zeta', 2],
    ['beta', 2],
  ]);
  expect(concentrationOf(calls)?.largest).toBe('beta');
});
