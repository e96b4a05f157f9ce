import { expect, test } from 'vitest';
import { callTrend, trendTable } from '../../../renderer/charts/call-trend/data.ts';

const at = (text: string): number => new Date(text).getTime();
const snapshot = (when: string, calls: Readonly<Record<string, number>>) => ({
  finishedAt: at(when),
  summary: {
    today: when.slice(0, 10),
    productionCalls: Object.values(calls).reduce((sum, one) => sum + one, 0),
    vendors: Object.entries(calls).map(([vendor, number]) => ({ vendor, calls: number, score: null, days: null })),
  },
});

const upper = (vendor: string): string => vendor.toUpperCase();

test('the largest vendor at the end lies at the bottom, and a vendor that came later had no calls before', () => {
  const trend = callTrend(
    [snapshot('2026-10-01T10:00', { mux: 9 }), snapshot('2026-11-01T10:00', { mux: 4, fal: 60 })],
    upper,
  );
  expect(trend.series.map(({ label }) => label)).toEqual(['FAL', 'MUX']);
  expect(trend.series[0]?.points.map(({ y }) => y)).toEqual([0, 60]);
});

test('distance on the axis is distance in time', () => {
  const trend = callTrend(
    [
      snapshot('2026-10-01T00:00', { a: 1 }),
      snapshot('2026-10-02T00:00', { a: 1 }),
      snapshot('2026-10-11T00:00', { a: 1 }),
    ],
    upper,
  );
  const [first, second, third] = trend.series[0]?.points.map(({ x }) => x) ?? [];
  expect(first).toBe(0);
  expect((third ?? 0) / (second ?? 1)).toBe(10);
  expect(trend.end).toBe(third);
});

test('snapshots of one day are told apart by their time, those of several by their day', () => {
  const day = callTrend([snapshot('2026-10-01T09:05', { a: 1 }), snapshot('2026-10-01T17:30', { a: 1 })], upper);
  expect(day.ticks.map(({ label }) => label)).toEqual(['09:05', '17:30']);
  const days = callTrend([snapshot('2026-10-01T09:05', { a: 1 }), snapshot('2026-10-03T17:30', { a: 1 })], upper);
  expect(days.ticks.map(({ label }) => label.replaceAll(/\s/g, ' '))).toEqual(['1 Oct 2026', '3 Oct 2026']);
});

test('many snapshots get a few marks, always the first and the last', () => {
  const many = Array.from({ length: 31 }, (_, index) =>
    snapshot(`2026-10-${String(index + 1).padStart(2, '0')}T10:00`, { a: 1 }),
  );
  const { ticks, end } = callTrend(many, upper);
  expect(ticks).toHaveLength(5);
  expect([ticks[0]?.x, ticks[4]?.x]).toEqual([0, end]);
});

test('two snapshots of one moment still have an axis with an end', () => {
  expect(
    callTrend([snapshot('2026-10-01T10:00', { a: 1 }), snapshot('2026-10-01T10:00', { a: 1 })], upper).end,
  ).toBeGreaterThan(0);
});

test('the table holds every snapshot, every vendor and the sum', () => {
  const table = trendTable(
    [snapshot('2026-10-01T10:00', { mux: 9 }), snapshot('2026-11-01T10:00', { mux: 4, fal: 60 })],
    upper,
  );
  expect(table.columns).toEqual(['Snapshot', 'MUX', 'FAL', 'All']);
  expect(table.rows.map((row) => row.slice(1))).toEqual([
    ['9', '0', '9'],
    ['4', '60', '64'],
  ]);
});
