import { expect, test } from 'vitest';
import { findingKeys } from '../../../renderer/db/finding-key.ts';
import { finding } from '../../helpers/finding.ts';

test('moving every line changes no key', () => {
  const findings = [finding({ line: 3 }), finding({ line: 9 }), finding({ line: 4, path: 'b.ts' })];
  const moved = findings.map((one) => ({ ...one, line: one.line + 40 }));
  expect(findingKeys(moved)).toEqual(findingKeys(findings));
});

test('like calls of one file have keys of their own', () => {
  const keys = findingKeys([finding({ line: 3 }), finding({ line: 9 })]);
  expect(new Set(keys).size).toBe(2);
});

test('a call in another file is another finding', () => {
  const [a, b] = findingKeys([finding({ path: 'a.ts' }), finding({ path: 'b.ts' })]);
  expect(a).not.toBe(b);
});
