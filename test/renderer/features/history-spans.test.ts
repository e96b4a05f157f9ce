import { expect, test } from 'vitest';
import { differenceBetween } from '../../../core/history/difference.ts';
import { lastMonths, scaled, within } from '../../../renderer/features/history/spans.ts';
import { flowsOf } from '../../../renderer/features/history/VendorBars.tsx';
import type { TrendState } from '../../../renderer/workspace/trend.ts';
import { finding } from '../../helpers/finding.ts';

const day = 86_400_000;

const state = (index: number): TrendState => ({
  id: `past ${index}`,
  at: index * 30 * day,
  day: '2026-01-01',
  label: String(index),
  commit: null,
  calls: index,
  concentration: null,
  vendors: [],
  catalogueVersion: 'c',
  toolVersion: 't',
  source: { type: 'past', place: index },
});
const states = Array.from({ length: 13 }, (_, index) => state(index));
const labels = (shown: readonly TrendState[]) => shown.map(({ label }) => label);

test('a part of the time line shows the states in it, and never fewer than two', () => {
  expect(labels(within(states, null))).toHaveLength(13);
  expect(labels(within(states, { from: 60 * day, to: 120 * day }))).toEqual(['2', '3', '4']);
  expect(labels(within(states, { from: 61 * day, to: 62 * day }))).toEqual(['2', '3']);
  expect(labels(within(states, lastMonths(states, 3)))).toEqual(['9', '10', '11', '12'].slice(0));
});

test('zooming keeps within what there is, and zooming out far enough shows all', () => {
  const half = scaled(states, states, 0, 0.5);
  expect(labels(within(states, half))).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  const end = scaled(states, states, 360 * day, 0.5);
  expect(labels(within(states, end)).at(-1)).toBe('12');
  expect(scaled(states, within(states, half), 90 * day, 2)).toBeNull();
});

const tracked = (identity: string, vendor: string) => ({
  identity,
  context: { enclosing: null, code: null },
  finding: finding({ vendor, path: `${identity}.ts` }),
});
const snapshot = (...findings: readonly ReturnType<typeof tracked>[]) => ({
  commit: null,
  day: '2026-01-01',
  findings,
  numbers: [],
});

test('a call that asks another vendor now is won by one and lost by the other', () => {
  const difference = differenceBetween(
    snapshot(tracked('a', 'twilio'), tracked('b', 'twilio')),
    snapshot(tracked('a', 'livekit'), tracked('c', 'livekit')),
  );
  const side = {
    name: '',
    commit: null,
    day: '',
    figures: { calls: 0, testCalls: 0, concentration: null, hardest: null, vendors: [] },
  };
  const facts = { name: '', toolVersion: '', catalogueVersion: '', catalogueDay: '', today: '', notes: [], names: {} };
  expect(flowsOf({ ...facts, before: side, after: side, difference, broughtBy: new Map() })).toEqual([
    { vendor: 'livekit', came: 2, went: 0 },
    { vendor: 'twilio', came: 0, went: 2 },
  ]);
});
