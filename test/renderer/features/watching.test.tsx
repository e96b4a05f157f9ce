import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { database } from '../../../renderer/db/database.ts';
import { done, refused } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { northwindScan, type OpenApp, openApp } from '../harness/render-app.tsx';

freshPage();

const root = '/home/ada/shop';
const switchLabel = 'Scan the open repository again when its files change';
const scans = ({ bridge }: OpenApp): number => bridge.calls.filter(({ name }) => name === 'start-scan').length;

const openFolder = async (): Promise<OpenApp> => {
  const app = await openApp({ 'choose-folder': () => done({ folder: root }) });
  await app.user.click(screen.getByRole('button', { name: /^Choose a folder/ }));
  await waitFor(() => expect(scans(app)).toBe(1));
  app.finishScan();
  await screen.findByRole('heading', { name: 'Overview' });
  await waitFor(async () => expect(await database.scans.count()).toBe(1));
  await app.user.keyboard('8');
  await screen.findByRole('checkbox', { name: switchLabel });
  return app;
};

const switchOn = async (): Promise<OpenApp> => {
  const app = await openFolder();
  await app.user.click(screen.getByRole('checkbox', { name: switchLabel }));
  await waitFor(() => expect(app.bridge.calls).toContainEqual({ name: 'watch-folder', input: { root } }));
  return app;
};

test('nothing is watched until the user asks for it', async () => {
  const { bridge } = await openFolder();
  expect(bridge.calls.some(({ name }) => name === 'watch-folder')).toBe(false);
});

test('changed files are scanned, and a scan that finds the same leaves no snapshot', async () => {
  const app = await switchOn();
  await screen.findByText('3 folders are watched.');
  app.bridge.emit('folder-changed', { root, watched: 4, folders: 4 });
  await waitFor(() => expect(scans(app)).toBe(2));
  app.finishScan();
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Scan in progress' })).toBeNull());
  expect(await database.scans.count()).toBe(1);
  app.bridge.emit('folder-changed', { root, watched: 4, folders: 4 });
  await waitFor(() => expect(scans(app)).toBe(3));
  app.finishScan({ ...northwindScan(), findings: northwindScan().findings.slice(1) });
  await waitFor(async () => expect(await database.scans.count()).toBe(2));
});

test('what changes while a scan runs is scanned after it', async () => {
  const app = await switchOn();
  app.bridge.emit('folder-changed', { root, watched: 4, folders: 4 });
  await waitFor(() => expect(scans(app)).toBe(2));
  app.bridge.emit('folder-changed', { root, watched: 4, folders: 4 });
  expect(scans(app)).toBe(2);
  app.finishScan();
  await waitFor(() => expect(scans(app)).toBe(3));
});

test('the end of a watch is told with what to do', async () => {
  const app = await switchOn();
  app.bridge.emit('watch-ended', { root, error: { code: 'too-many-watches', detail: 'ENOSPC' } });
  expect(await screen.findAllByText(/The system lets no more folders be watched/)).not.toEqual([]);
});

test('a folder that cannot be watched says so', async () => {
  const app = await openFolder();
  app.bridge.answer('watch-folder', () => refused('folder-missing', root));
  await app.user.click(screen.getByRole('checkbox', { name: switchLabel }));
  await screen.findByText('Files are no longer watched.');
});
