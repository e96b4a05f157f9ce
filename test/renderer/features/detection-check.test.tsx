import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DetectionCheck } from '../../../core/accuracy/check.ts';
import { faultsOf } from '../../../core/accuracy/faults.ts';
import { LabelFile } from '../../../core/accuracy/label-file.ts';
import { resultOf } from '../../../core/accuracy/result.ts';
import { freshPage } from '../harness/page.ts';
import { type OpenApp, openApp, openScanned } from '../harness/render-app.tsx';

freshPage();

const file = LabelFile.parse({
  repo: 'reels',
  labels: [
    { path: 'make.ts', line: 3, vendor: 'runway', kind: 'call' },
    { path: 'make.py', line: 9, vendor: 'runway', kind: 'call' },
  ],
});

const check = (): DetectionCheck => {
  const findings = [
    { path: 'make.ts', line: 3, vendor: 'runway', kind: 'call', confidence: 'high' },
    { path: 'other.ts', line: 7, vendor: 'mux', kind: 'import', confidence: 'high' },
  ] as const;
  const { scores, ...told } = resultOf([{ file, findings }], (path) =>
    path.endsWith('.py') ? 'python' : 'typescript',
  );
  return { ...told, faults: faultsOf(scores).map((fault) => ({ ...fault, text: `line ${fault.line} as it stands` })) };
};

const begin = async (): Promise<OpenApp> => {
  const app = await openScanned();
  await app.user.click(screen.getByRole('button', { name: /^Settings/ }));
  await app.user.click(await screen.findByRole('button', { name: 'Check detection' }));
  return app;
};

const progress = { repository: 'reels', done: 2, repositories: 7 };

test('the check says what it scans, counts, and names what was missed and what was wrong, with the lines', async () => {
  const { bridge, user } = await begin();
  bridge.emit('check-progress', { job: 'check-1', progress });
  expect(await screen.findByText('Scanning reels')).toBeDefined();
  bridge.emit('check-finished', { job: 'check-1', check: check() });
  expect(await screen.findByText(/^1 of 2 labelled calls, .* were found, 1 of 1 findings were right$/)).toBeDefined();
  expect(screen.getByText(/Confidence “high” was right in 1 of 1/)).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Missed: 1 place' })).toBeDefined();
  expect(screen.getByText('line 9 as it stands')).toBeDefined();
  expect(screen.getByText('reels/other.ts:7')).toBeDefined();
  await user.selectOptions(screen.getByLabelText('Count by'), 'language or format');
  const row = within(screen.getByRole('table', { name: 'Precision and recall' })).getByRole('row', { name: /^python/ });
  expect([...row.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual([
    '1',
    '0',
    '1',
    '0',
    '–',
    '0.0 %',
  ]);
});

test('a check can be stopped, and leaves nothing behind', async () => {
  const { bridge, user } = await begin();
  bridge.emit('check-progress', { job: 'check-1', progress });
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(bridge.calls.map(({ name }) => name)).toContain('cancel'));
  bridge.emit('check-failed', { job: 'check-1', error: { code: 'cancelled', detail: '' } });
  expect(await screen.findByRole('button', { name: 'Check detection' })).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a check that breaks off says why, and events of another job change nothing', async () => {
  const { bridge } = await begin();
  bridge.emit('check-finished', { job: 'check-of-another', check: check() });
  bridge.emit('check-failed', { job: 'check-1', error: { code: 'engine-crashed', detail: 'code 9' } });
  expect((await screen.findByRole('alert')).textContent).toContain('code 9');
  expect(screen.getByRole('button', { name: 'Check detection' })).toBeDefined();
});

test('the palette offers the check once there is a scan, and shows where it runs', async () => {
  const { user, finishScan } = await openApp();
  const offered = { name: /^Check detection against labelled code/ };
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('option', { name: /^Explore the sample company/ });
  expect(screen.queryByRole('option', offered)).toBeNull();
  await user.keyboard('explore{Enter}');
  finishScan();
  await screen.findByRole('heading', { name: 'Overview' });
  await user.keyboard('{Control>}k{/Control}');
  await user.click(await screen.findByRole('option', offered));
  expect(await screen.findByRole('region', { name: 'Checking the detection' })).toBeDefined();
});
