import { expect, test } from 'vitest';
import { compactStates, restoreState } from '../../../core/history/compact.ts';
import type { Tracked } from '../../../core/history/types.ts';
import { finding } from '../../helpers/finding.ts';

const at = (identity: string, line: number, model: string | null = null): Tracked => ({
  identity,
  context: { enclosing: 'make', code: 'call()' },
  finding: finding({ line, model }),
});

test('a finding whose lines moved is held once, and every state comes back as it was', () => {
  const states = [[at('a', 3), at('b', 9)], [at('a', 5), at('b', 11)], [at('b', 11, 'sora-2')], []];
  const compact = compactStates(states);
  expect(compact.traces).toHaveLength(3);
  expect(states.map((_, index) => restoreState(compact, index))).toEqual(states);
});
