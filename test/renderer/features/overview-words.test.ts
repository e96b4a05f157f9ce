import { expect, test } from 'vitest';
import { keyFigures, scoreChange } from '../../../renderer/features/overview/key-figures.ts';
import { nextEnd } from '../../../renderer/features/overview/next-end.ts';
import { trendFinding } from '../../../renderer/features/overview/trend-finding.ts';
import { alarmGroups } from '../../../renderer/ui/alarm-groups.ts';
import { assessmentOf } from '../../helpers/assessment.ts';
import { northwind } from '../../helpers/northwind.ts';

const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const assessment = northwind();
const [off] = assessment.alarms;
if (!off) throw new Error('the invented company has alarms');

const summary = (today: string, calls: Readonly<Record<string, number>>, score: number | null = null) => ({
  today,
  productionCalls: 0,
  vendors: Object.entries(calls).map(([vendor, number]) => ({ vendor, calls: number, score, days: null })),
});

test('the four figures say what they are in words', () => {
  const figures = keyFigures(assessment, null).map(({ value, unit, note }) => plain(`${value} ${unit} | ${note}`));
  expect(figures[0]).toBe('61 %  | of production calls go to fal · HHI 4 260, high');
  expect(figures[1]).toBe('73 / 100 | LiveKit, high');
  expect(figures[2]).toBe('9 – 46 days | 80 % range, likely 21 · 5 400 – 11 800 – 26 000 EUR at 95 EUR an hour');
  expect(figures[3]).toBe('1 153 USD a month | from your volumes · 1 vendor unknown and left out');
});

test('an assessment without vendors has figures in words, never zeros', () => {
  expect(keyFigures(assessmentOf([]), null).map(({ value }) => value)).toEqual([
    'unknown',
    'none',
    'nothing',
    'nothing',
  ]);
});

test('a score is compared with the snapshot before; an unknown one is not compared', () => {
  const livekit = assessment.hardest;
  if (!livekit) throw new Error('no vendor');
  expect(plain(scoreChange(livekit, summary('2026-09-03', { livekit: 20 }, 69)))).toBe('up 4 since 3 Sep 2026');
  expect(plain(scoreChange(livekit, summary('2026-09-03', { livekit: 20 }, 80)))).toBe('down 7 since 3 Sep 2026');
  expect(scoreChange(livekit, summary('2026-09-03', { livekit: 20 }))).toBe('');
});

test('the next end is what is off first, then what ends next, then previews', () => {
  expect(nextEnd([off])).toEqual({ tone: 'off', text: 'off 60 days' });
  const ending = { ...off, state: 'ending' as const, day: '2027-01-09', daysSince: -47 };
  expect(nextEnd([ending])).toEqual({ tone: 'soon', text: '2 ids end in 47 days' });
  expect(nextEnd([{ ...ending, models: ['sora-2'], day: null, daysSince: null }]).text).toBe('ends, no day given');
  expect(nextEnd([{ ...off, state: 'preview' }])).toEqual({ tone: 'plain', text: 'preview' });
  expect(nextEnd([])).toEqual({ tone: 'none', text: 'none known' });
});

test('alarms are grouped by urgency and name references where there are no calls', () => {
  const groups = alarmGroups([{ ...off, state: 'preview', calls: 0 }, off]);
  expect(groups.map(({ title }) => title)).toEqual([
    'Broken today: 7 calls reach something that is switched off',
    'On preview: 7 references name something that may end without notice',
  ]);
});

test('the trend names the vendor that moved most', () => {
  const name = (vendor: string): string => vendor;
  expect(
    plain(trendFinding([summary('2026-06-01', { fal: 30, mux: 9 }), summary('2026-11-01', { fal: 60, mux: 8 })], name)),
  ).toBe('fal went from 30 to 60 calls since 1 Jun 2026');
  expect(plain(trendFinding([summary('2026-06-01', { fal: 30 }), summary('2026-11-01', { fal: 30 })], name))).toBe(
    'No vendor gained or lost a call since 1 Jun 2026',
  );
});
