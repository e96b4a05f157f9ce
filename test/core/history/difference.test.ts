import { describe, expect, it } from 'vitest';
import { differenceBetween } from '../../../core/history/difference.ts';
import { beginTracking, carryOver } from '../../../core/history/track.ts';
import type { Placed, Renames, Snapshot, VendorNumbers } from '../../../core/history/types.ts';
import { placedIn } from '../../helpers/placed.ts';

interface Call {
  readonly file?: string;
  readonly name: string;
  readonly vendor?: string;
  readonly model?: string;
  readonly code?: string;
}

const call = ({ file = 'a.ts', name, vendor = 'sora', model = 'sora-2', code = '' }: Call): Placed[] =>
  placedIn(file, `function ${name}() {\n  client.create(${code});\n}\n`, [
    { anchor: 'client.create(', vendor, model, symbol: `create.${name}`, operation: name },
  ]);

const numbers = (vendor: string, part: Partial<VendorNumbers> = {}): VendorNumbers => ({
  vendor,
  calls: 1,
  score: null,
  metrics: [],
  days: null,
  packages: [],
  ...part,
});

const snapshotsOf = (before: readonly Placed[], after: readonly Placed[], renames?: Renames): [Snapshot, Snapshot] => {
  const first = beginTracking(before);
  const second = carryOver(first, after, new Set(first.map(({ identity }) => identity)), renames);
  return [
    { commit: 'a', day: '2026-01-01', findings: first, numbers: [] },
    { commit: 'b', day: '2026-02-01', findings: second, numbers: [] },
  ];
};

describe('the difference between two states', () => {
  it('is nothing where only lines moved', () => {
    const after = placedIn('a.ts', `\n\nfunction x() {\n  client.create();\n}\n`, [
      { anchor: 'client.create(', vendor: 'sora', model: 'sora-2', symbol: 'create.x', operation: 'x' },
    ]);
    const difference = differenceBetween(...snapshotsOf(call({ name: 'x' }), after));
    expect(difference).toEqual({ added: [], removed: [], changed: [], same: 1, vendors: [] });
  });

  it('tells what came, went, moved, was edited, and changed model or vendor', () => {
    const before = [
      ...call({ name: 'gone', file: 'gone.ts' }),
      ...call({ name: 'kept', file: 'kept.ts' }),
      ...call({ name: 'moved', file: 'old.ts' }),
      ...call({ name: 'edited', file: 'edited.ts' }),
      ...call({ name: 'model', file: 'model.ts' }),
      ...call({ name: 'vendor', file: 'vendor.ts' }),
    ];
    const after = [
      ...call({ name: 'come', file: 'come.ts', code: '1' }),
      ...call({ name: 'kept', file: 'kept.ts' }),
      ...call({ name: 'moved', file: 'new.ts' }),
      ...call({ name: 'edited', file: 'edited.ts', code: 'seconds' }),
      ...call({ name: 'model', file: 'model.ts', model: 'sora-2-pro' }),
      ...call({ name: 'vendor', file: 'vendor.ts', vendor: 'veo', model: 'veo-3.1' }),
    ];
    const difference = differenceBetween(...snapshotsOf(before, after));
    expect(difference.added.map(({ finding }) => finding.finding.path)).toEqual(['come.ts']);
    expect(difference.removed.map(({ finding }) => finding.path)).toEqual(['gone.ts']);
    expect(difference.changed.map(({ change, after: now }) => [change, now.finding.path])).toEqual([
      ['vendor', 'vendor.ts'],
      ['model', 'model.ts'],
      ['moved', 'new.ts'],
      ['edited', 'edited.ts'],
    ]);
    expect(difference.same).toBe(1);
  });

  it('tells a removal and its return, although both states look alike', () => {
    const [first, second] = snapshotsOf(call({ name: 'x' }), []);
    const seen = new Set(first.findings.map(({ identity }) => identity));
    const third = { ...second, commit: 'c', findings: carryOver(second.findings, call({ name: 'x' }), seen) };
    const difference = differenceBetween(first, third);
    expect(difference.removed).toHaveLength(1);
    expect(difference.added.map(({ back }) => back)).toEqual([true]);
    expect(difference.same).toBe(0);
  });
});

describe('the figures of two states', () => {
  const compare = (before: VendorNumbers[], after: VendorNumbers[]) => {
    const [a, b] = snapshotsOf([], []);
    return differenceBetween({ ...a, numbers: before }, { ...b, numbers: after }).vendors;
  };

  it('say what moved the score and the hours, strongest first', () => {
    const metrics = (spread: number, leak: number) => [
      { id: 'spread' as const, value: spread, weight: 20 },
      { id: 'leak' as const, value: leak, weight: 20 },
    ];
    const [fal] = compare(
      [
        numbers('fal', {
          score: 20,
          metrics: metrics(50, 50),
          days: { low: 1, likely: 4, high: 9 },
          packages: [{ id: 'edit', hours: 20 }],
        }),
      ],
      [
        numbers('fal', {
          calls: 3,
          score: 27,
          metrics: metrics(90, 45),
          days: { low: 2, likely: 6, high: 12 },
          packages: [
            { id: 'edit', hours: 30 },
            { id: 'data', hours: 2 },
          ],
        }),
      ],
    );
    expect(fal).toEqual({
      vendor: 'fal',
      calls: { before: 1, after: 3 },
      score: { before: 20, after: 27 },
      scoreCauses: [
        { id: 'spread', by: 8 },
        { id: 'leak', by: -1 },
      ],
      days: { before: 4, after: 6 },
      daysCauses: [
        { id: 'edit', by: 10 },
        { id: 'data', by: 2 },
      ],
    });
  });

  it('leave unknown what was unknown, and leave out what did not change', () => {
    expect(compare([numbers('mux')], [numbers('mux'), numbers('livekit')])).toEqual([
      expect.objectContaining({
        vendor: 'livekit',
        calls: { before: 0, after: 1 },
        score: { before: null, after: null },
        days: { before: null, after: null },
      }),
    ]);
  });
});
