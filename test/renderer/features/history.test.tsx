import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { HistoryResult } from '../../../core/history/past.ts';
import { database } from '../../../renderer/db/database.ts';
import { finding } from '../../helpers/finding.ts';
import { freshPage } from '../harness/page.ts';
import { northwindScan, openScanned } from '../harness/render-app.tsx';

freshPage();

const patience = { timeout: 15_000 };

const point = (label: string, calls: readonly number[]): HistoryResult['points'][number] => ({
  label,
  day: `${label}-28`,
  commit: label.replace('-', '').padEnd(40, 'a'),
  committed: `${label}-20`,
  unchanged: false,
  findings: calls.map((line) => ({
    identity: `call.${line}`,
    context: { enclosing: null, code: null },
    finding: finding({ vendor: 'openai-sora', path: 'src/video.ts', line }),
  })),
  signals: [],
  files: 3,
  readable: 2,
});

const result: HistoryResult = {
  root: { name: 'shop', commit: null, branch: null },
  catalogueVersion: 'c1',
  catalogueDay: '2026-11-01',
  toolVersion: '0.1.0',
  every: 'month',
  since: '2026-08-01',
  until: '2026-10-28',
  points: [point('2026-08', [1]), point('2026-09', [1, 5]), point('2026-10', [5])],
  notes: [{ code: 'submodules', count: 2, detail: '' }],
  stats: {
    points: 3,
    pointsCached: 0,
    commits: 40,
    entriesListed: 9,
    blobsListed: 4,
    blobsCached: 0,
    blobsRead: 4,
    bytesRead: 400,
    blobsParsed: 2,
    milliseconds: 1200,
  },
};

const rebuild = async () => {
  const opened = await openScanned();
  await opened.user.click(await screen.findByRole('button', { name: /^History/ }));
  await opened.user.click(await screen.findByRole('button', { name: 'Rebuild the past' }));
  return opened;
};

test('an empty history explains itself and asks the host for the span that was chosen', async () => {
  const { bridge } = await rebuild();
  const asked = bridge.calls.find(({ name }) => name === 'start-history');
  expect(asked?.input).toMatchObject({ every: 'month' });
  expect(await screen.findByRole('region', { name: 'Rebuilding the past' })).toBeDefined();
});

test('a rebuilt past is judged, kept as references and compared', { timeout: 60_000 }, async () => {
  const { bridge, user } = await rebuild();
  bridge.answer('explain-lines', ({ places }) => ({
    ok: true,
    value: places.map(() => ({ commit: 'b'.repeat(40), author: 'Ada', day: '2026-09-20', summary: 'Make trailers' })),
  }));
  bridge.emit('history-finished', { job: 'history-1', result });
  await screen.findByText('2 submodules not followed: look at each in its own repository.', {}, patience);
  const [past, findings] = [await database.pasts.toArray(), await database.pastFindings.toArray()];
  expect(past[0]?.points.map(({ figures }) => figures.calls)).toEqual([1, 2, 1]);
  expect(findings[0]?.traces).toHaveLength(2);
  const options = screen.getByLabelText<HTMLSelectElement>('Earlier state').options;
  const [first, second] = [options[0]?.value ?? '', options[1]?.value ?? ''];
  await user.selectOptions(screen.getByLabelText('Earlier state'), first);
  await user.selectOptions(screen.getByLabelText('Later state'), second);
  expect(await screen.findByText('1 call came, 0 went', {}, patience)).toBeDefined();
  expect(await screen.findByText(/Ada, 20.Sep.2026, bbbbbbbb: Make trailers/, {}, patience)).toBeDefined();
});

test('a stopped back-fill changes nothing and says so', async () => {
  const { bridge, user } = await rebuild();
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(bridge.calls.map(({ name }) => name)).toContain('cancel'));
  bridge.emit('history-failed', { job: 'history-1', error: { code: 'cancelled', detail: '' } });
  expect(await screen.findByText('Rebuilding stopped.')).toBeDefined();
  expect(await database.pasts.count()).toBe(0);
});

test('a folder without git is answered with what can be done', async () => {
  const { bridge } = await rebuild();
  bridge.emit('history-failed', { job: 'history-1', error: { code: 'no-repository', detail: '/shop' } });
  expect(await screen.findByText('This folder is in no git repository.')).toBeDefined();
});

const rebuilt = async () => {
  const opened = await rebuild();
  opened.bridge.emit('history-finished', { job: 'history-1', result });
  const trend = await screen.findByRole('group', { name: 'Trend' }, patience);
  return { ...opened, trend };
};

const pairShown = (): readonly string[] =>
  ['Earlier state', 'Later state'].map(
    (label) => screen.getByLabelText<HTMLSelectElement>(label).selectedOptions[0]?.text.slice(0, 7) ?? '',
  );

test('the keyboard chooses a point, hears what it is, and compares it with the one before', async () => {
  const { user, trend } = await rebuilt();
  trend.focus();
  await user.keyboard('{Home}');
  expect(await screen.findByText(/^2026-08, 28.Aug.2026, 202608aa: 1 call$/)).toBeDefined();
  await user.keyboard('{ArrowRight}');
  expect(await screen.findByText(/^2026-09, 28.Sep.2026, 202609aa: 2 calls, 1 more than before$/)).toBeDefined();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(pairShown()).toEqual(['2026-08', '2026-09']));
});

test('the keyboard zooms into a part of the time line and out again', async () => {
  const { user, trend } = await rebuilt();
  const shown = (): number => screen.getByLabelText<HTMLSelectElement>('Earlier state').options.length;
  const all = shown();
  trend.focus();
  await user.keyboard('{Home}+');
  await waitFor(() => expect(shown()).toBeLessThan(all));
  expect(screen.getByLabelText<HTMLSelectElement>('Part of the time line').selectedOptions[0]?.text).toBe(
    'a chosen span',
  );
  await user.keyboard('{Escape}');
  await waitFor(() => expect(shown()).toBe(all));
});

test('one vendor, each vendor or the whole can be shown, and the table says the same', async () => {
  const { user } = await rebuilt();
  await user.click(screen.getByRole('button', { name: 'Show as table' }));
  await user.selectOptions(screen.getByLabelText('Whose line'), 'the whole');
  expect(await screen.findByRole('columnheader', { name: 'All vendors' })).toBeDefined();
  await user.selectOptions(screen.getByLabelText('Whose line'), 'OpenAI Sora');
  expect(await screen.findByRole('columnheader', { name: 'OpenAI Sora' })).toBeDefined();
});

test('what the market did is listed below the picture, and the difference can be saved', async () => {
  const { bridge, user } = await rebuilt();
  expect(await screen.findByText(/^\d+ events? of the market on this time line$/)).toBeDefined();
  expect(screen.getByText(/OpenAI Sora switched off/)).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Save as Markdown' }, patience));
  const saved = bridge.calls.find(({ name }) => name === 'save-text');
  expect(saved?.input).toMatchObject({
    suggestedName: expect.stringMatching(/from 2026-10 to scan of 2026-11-\d\d\.md$/),
  });
});

/** Two scans of the same code: the first by older facts, with the figures that those gave. */
const judgedTwice = async () => {
  const scan = northwindScan();
  const opened = await openScanned({}, { ...scan, catalogueVersion: 'facts of last year' });
  await waitFor(async () => expect(await database.scans.count()).toBe(1), patience);
  await database.scans.toCollection().modify(({ summary }) => {
    Object.assign(summary, { vendors: summary.vendors.map((figures) => ({ ...figures, score: 3 })) });
  });
  vi.setSystemTime(new Date('2026-11-23T14:00:00'));
  await opened.user.keyboard('{Control>}r{/Control}');
  opened.finishScan(scan);
  await waitFor(async () => expect(await database.scans.count()).toBe(2), patience);
  await opened.user.click(await screen.findByRole('button', { name: /^History/ }));
  await opened.user.click(await screen.findByRole('button', { name: 'Lock-in score' }, patience));
  await opened.user.click(screen.getByRole('button', { name: 'Show as table' }));
  return opened;
};

const rowsShown = (): readonly (readonly string[])[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''));

test('scans of other facts can be judged by today’s, and shown as they were again', { timeout: 60_000 }, async () => {
  const { user } = await judgedTwice();
  const [then, now] = rowsShown();
  expect(new Set(then?.slice(-3))).toEqual(new Set(['3']));
  expect(screen.getByText(/other facts from here/).textContent).not.toContain('found by');
  await user.selectOptions(screen.getByLabelText('Figures of scans'), 'by today’s facts and settings');
  await screen.findByText(/^2 scans judged by the facts of/, {}, patience);
  expect(rowsShown()[0]?.slice(1)).toEqual(now?.slice(1));
  expect(screen.getByText(/found by other facts from here/)).toBeDefined();
  await user.selectOptions(screen.getByLabelText('Figures of scans'), 'as they were shown then');
  await waitFor(() => expect(rowsShown()[0]).toEqual(then));
});

test('a scan whose findings were not kept stays as it was shown', { timeout: 60_000 }, async () => {
  const { user } = await judgedTwice();
  const [then] = rowsShown();
  const [first] = await database.scans.toCollection().sortBy('finishedAt');
  await database.listings.delete(first?.id ?? '');
  await user.selectOptions(screen.getByLabelText('Figures of scans'), 'by today’s facts and settings');
  await screen.findByText(/1 scan stays as shown then: its findings were not kept\.$/, {}, patience);
  expect(rowsShown()[0]).toEqual(then);
});
