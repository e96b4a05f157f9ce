import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { database } from '../../../renderer/db/database.ts';
import { useUnsavedScan } from '../../../renderer/state/unsaved-scan/store.ts';
import { finding } from '../../helpers/finding.ts';
import { done, refused } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { northwindScan, openApp, openScanned } from '../harness/render-app.tsx';

freshPage();

const start = { name: 'Explore the sample company' };

test('a running scan shows its stage, its files and what it found by vendor', async () => {
  const { user, bridge } = await openApp();
  await user.click(screen.getByRole('button', start));
  bridge.emit('scan-progress', {
    job: 'job-1',
    progress: { stage: 'reading', filesListed: 4851, filesRead: 2100, findings: 3, currentPath: 'studio/sora.ts' },
  });
  bridge.emit('scan-findings', {
    job: 'job-1',
    findings: [finding({ vendor: 'fal' }), finding({ vendor: 'fal', line: 2 }), finding({ vendor: 'mux', line: 3 })],
  });
  await screen.findByText('3 call sites');
  expect(screen.getByText(/Reading files/).textContent).toMatch(/2\s?100 of 4\s?851 files read/);
  expect(screen.getByText('studio/sora.ts')).toBeDefined();
  const found = within(screen.getByRole('region', { name: 'Call sites found so far' }));
  expect(found.getByText('fal')).toBeDefined();
  expect(found.getByText('Mux')).toBeDefined();
});

test('Esc cancels the first scan and leads back to the beginning', async () => {
  const { user, bridge } = await openApp();
  await user.click(screen.getByRole('button', start));
  await screen.findByRole('button', { name: /Cancel/ });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(bridge.calls).toContainEqual({ name: 'cancel', input: { job: 'job-1' } }));
  bridge.emit('scan-failed', { job: 'job-1', error: { code: 'cancelled', detail: '' } });
  await screen.findByText('Scan cancelled.');
  expect(screen.getByRole('button', start)).toBeDefined();
});

test('cancelling a second scan keeps the results of the first', async () => {
  const { user, bridge } = await openScanned();
  await user.keyboard('{Control>}r{/Control}');
  await screen.findByRole('region', { name: 'Scan in progress' });
  expect(screen.getByRole('heading', { name: 'Overview' })).toBeDefined();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(bridge.calls.some(({ name }) => name === 'cancel')).toBe(true));
  bridge.emit('scan-failed', { job: 'job-1', error: { code: 'cancelled', detail: '' } });
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Scan in progress' })).toBeNull());
  expect(screen.getByText('1 snapshot')).toBeDefined();
  expect(await database.scans.count()).toBe(1);
});

test('a finished scan is kept, backed up, and shown again when the app is reopened', async () => {
  const { bridge, reopen } = await openScanned();
  await waitFor(() => expect(bridge.calls.some(({ name }) => name === 'write-backup')).toBe(true));
  await reopen();
  await screen.findByRole('heading', { name: 'Overview' });
  expect(screen.getByText(/Broken today/)).toBeDefined();
});

test('scanning again adds a snapshot and the trend shows both', async () => {
  const { user, finishScan } = await openScanned();
  expect(screen.getByText(/One snapshot so far/)).toBeDefined();
  vi.setSystemTime(new Date('2026-11-23T14:00:00'));
  await user.keyboard('{Control>}r{/Control}');
  await screen.findByRole('region', { name: 'Scan in progress' });
  const scan = northwindScan();
  finishScan({ ...scan, findings: scan.findings.filter(({ vendor }) => vendor !== 'mux') });
  await screen.findByText('2 snapshots');
  await screen.findByText(/Mux went from 9 to 0 calls/);
  const trend = within(screen.getByRole('region', { name: /over snapshots/ }));
  await user.click(trend.getByRole('button', { name: 'Show as table' }));
  expect(trend.getAllByRole('row')).toHaveLength(3);
});

test('a failing scan says what happened and what to do, and leaves the results in place', async () => {
  const { user, bridge } = await openScanned();
  await user.keyboard('{Control>}r{/Control}');
  await screen.findByRole('region', { name: 'Scan in progress' });
  bridge.emit('scan-failed', { job: 'job-1', error: { code: 'folder-missing', detail: '/code/shop' } });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('This folder is no longer there.');
  expect(screen.getByRole('heading', { name: 'Overview' })).toBeDefined();
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByRole('region', { name: 'Scan in progress' });
});

test('a full disk still shows the scan, says that it is not kept, and leaves the earlier one readable', async () => {
  const { user, bridge, finishScan, reopen } = await openScanned();
  const full = new DOMException('no space', 'QuotaExceededError');
  vi.spyOn(database.listings, 'add').mockRejectedValueOnce(full);
  await user.keyboard('{Control>}r{/Control}');
  await screen.findByRole('region', { name: 'Scan in progress' });
  const scan = northwindScan();
  finishScan({ ...scan, findings: scan.findings.filter(({ vendor }) => vendor === 'fal') });
  await screen.findByText('This scan could not be kept: the disk is full.');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'LiveKit' })).toBeNull());
  expect(bridge.calls.some(({ name }) => name === 'start-scan')).toBe(true);
  expect(await database.scans.count()).toBe(1);
  useUnsavedScan.getState().set(null);
  await reopen();
  await screen.findByRole('button', { name: 'LiveKit' });
});

test('a scan whose end overtakes the answer of the host is still kept', async () => {
  const { user, bridge } = await openApp();
  bridge.answer('start-scan', async () => {
    bridge.emit('scan-finished', { job: 'job-1', result: northwindScan() });
    return done({ job: 'job-1', root: '/code/quick', name: 'quick' });
  });
  await user.click(screen.getByRole('button', start));
  await screen.findByRole('heading', { name: 'Overview' });
});

test('events of a job that this window did not start are ignored', async () => {
  const { user, bridge } = await openApp();
  await user.click(screen.getByRole('button', start));
  bridge.emit('scan-failed', { job: 'another', error: { code: 'engine-crashed', detail: '' } });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('button', { name: /Cancel/ })).toBeDefined();
});

test('a backup that cannot be written is told, the scan stays', async () => {
  await openScanned({ 'write-backup': () => refused('disk-full') });
  await screen.findByText('The scan is kept, but no backup was written.');
});

test('a scan without any vendor says what was read instead of showing empty charts', async () => {
  const { user } = await openScanned({}, { ...northwindScan(), findings: [] });
  expect(screen.getByText(/No video vendor is used/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'What was read' }));
  expect(await screen.findByRole('dialog', { name: /4\s?812 of 4\s?851 files were read/ })).toBeDefined();
});
