import { expect, it } from 'vitest';
import { lineThen } from '../../../core/history/line-then.ts';

const then = ['import', 'one', 'two', 'same', 'three', 'end'];

it.each([
  ['stands still before what changed', ['import', 'one', 'NEW', 'two', 'same', 'three', 'end'], 2, 2],
  ['moves with what stands behind', ['import', 'one', 'NEW', 'two', 'same', 'three', 'end'], 6, 5],
  ['was not there where it is new', ['import', 'one', 'NEW', 'two', 'same', 'three', 'end'], 3, null],
  ['is found between two changes', ['import', 'A', 'one', 'two', 'same', 'B', 'three', 'end'], 4, 3],
  ['is the same whatever its indentation', ['import', 'A', '  one', 'two', 'same', 'B', 'three', 'end'], 3, 2],
])('a line %s', (_, now, line, expected) => {
  expect(lineThen(now, then, line)).toBe(expected);
});
