import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { batch } from '../../electron/engine/batch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a batch', () => {
  it('passes on in one portion what came within the interval, in order', () => {
    const portions: (readonly number[])[] = [];
    const numbers = batch<number>(100, (items) => portions.push(items));
    numbers.add([1, 2]);
    numbers.add([3]);
    expect(portions).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(portions).toEqual([[1, 2, 3]]);
  });

  it('passes on at once when flushed, and nothing twice', () => {
    const portions: (readonly number[])[] = [];
    const numbers = batch<number>(100, (items) => portions.push(items));
    numbers.add([1]);
    numbers.flush();
    numbers.flush();
    vi.advanceTimersByTime(200);
    expect(portions).toEqual([[1]]);
  });
});
