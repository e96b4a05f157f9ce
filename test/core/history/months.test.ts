import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../core/base/day.ts';
import { samplingPoints } from '../../../core/history/months.ts';
import { startOfSpan } from '../../../core/history/span.ts';

const commits = [
  { commit: 'd', day: '2026-03-09' },
  { commit: 'c', day: '2026-01-31' },
  { commit: 'b', day: '2026-01-31' },
  { commit: 'a', day: '2025-12-24' },
];

describe('the points of a trend', () => {
  it('are the ends of months, and the last day', () => {
    const points = samplingPoints({ since: '2025-12-01', until: '2026-03-10' }, 'month', commits);
    expect(points.map(({ label, day, commit, unchanged }) => [label, day, commit, unchanged])).toEqual([
      ['2025-12', '2025-12-31', 'a', false],
      ['2026-01', '2026-01-31', 'c', false],
      ['2026-02', '2026-02-28', 'c', true],
      ['2026-03', '2026-03-10', 'd', false],
    ]);
  });

  it('are the same whichever end of the commits comes first', () => {
    const span = { since: '2025-12-01', until: '2026-03-10' };
    expect(samplingPoints(span, 'month', [...commits].reverse())).toEqual(samplingPoints(span, 'month', commits));
  });

  it('begin with the first commit', () => {
    const points = samplingPoints({ since: '2025-09-01', until: '2026-01-31' }, 'month', commits);
    expect(points.map(({ label }) => label)).toEqual(['2025-12', '2026-01']);
    expect(samplingPoints({ since: '2025-01-01', until: '2026-01-31' }, 'month', [])).toEqual([]);
  });

  it('are Sundays where a week is asked for', () => {
    const points = samplingPoints({ since: '2026-01-28', until: '2026-02-12' }, 'week', commits);
    expect(points.map(({ day }) => day)).toEqual(['2026-02-01', '2026-02-08', '2026-02-12']);
  });

  it('are the tags of the span in their order', () => {
    const tags = [
      { name: 'v2', commit: 'd', day: '2026-03-09' },
      { name: 'v1', commit: 'a', day: '2025-12-24' },
      { name: 'v0', commit: 'z', day: '2024-01-01' },
    ];
    const points = samplingPoints({ since: '2025-12-01', until: '2026-12-31' }, 'tag', commits, tags);
    expect(points.map(({ label, commit }) => [label, commit])).toEqual([
      ['v1', 'a'],
      ['v2', 'd'],
    ]);
  });

  it('never show a commit before its day, and never go back', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2024-01-01', offset));
    const history = fc
      .array(day, { minLength: 1, maxLength: 30 })
      .map((days) => days.sort().map((one, index) => ({ commit: `c${String(index).padStart(3, '0')}`, day: one })));
    fc.assert(
      fc.property(history, day, fc.constantFrom('month' as const, 'week' as const), (line, since, rhythm) => {
        const points = samplingPoints({ since, until: addDays(since, 400) }, rhythm, line);
        expect(points.every(({ committed, day: at }) => committed <= at)).toBe(true);
        const order = points.map(({ commit }) => commit);
        expect(order).toEqual([...order].sort());
      }),
    );
  });
});

describe('a span', () => {
  it.each([
    ['24m', '2026-11-25', '2024-11-25'],
    ['1m', '2026-03-31', '2026-02-28'],
    ['2y', '2028-02-29', '2026-02-28'],
    ['2w', '2026-01-10', '2025-12-27'],
    ['90d', '2026-03-31', '2025-12-31'],
    ['2025-06-01', '2026-11-25', '2025-06-01'],
  ])('%s up to %s begins with %s', (since, until, start) => {
    expect(startOfSpan(since, until)).toEqual({ ok: true, value: start });
  });

  it.each(['', 'm', '24', '24 months', '-3m', '2026-02-30', '2027-01-01'])('is refused as "%s"', (since) => {
    expect(startOfSpan(since, '2026-11-25').ok).toBe(false);
  });
});
