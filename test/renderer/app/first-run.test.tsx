import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { done, refused } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { openApp } from '../harness/render-app.tsx';

freshPage();

const drop = (files: readonly File[]): void => {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files } });
  window.dispatchEvent(event);
};

test('the first start offers a folder, a drop and the sample company, and says that nothing leaves the machine', async () => {
  await openApp();
  expect(screen.getByRole('button', { name: /Choose a folder/ })).toBeDefined();
  expect(screen.getByText(/Drop a folder anywhere/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Explore the sample company' })).toBeDefined();
  expect(screen.getByText(/Nothing leaves this machine/)).toBeDefined();
});

test('a chosen folder is scanned at once, on the day of today', async () => {
  const { user, bridge } = await openApp({ 'choose-folder': () => done({ folder: '/code/shop' }) });
  await user.click(screen.getByRole('button', { name: /Choose a folder/ }));
  await screen.findByRole('heading', { name: 'Scanning shop' });
  expect(bridge.calls).toContainEqual({
    name: 'start-scan',
    input: { target: { type: 'folder', folder: '/code/shop' }, today: '2026-11-23' },
  });
});

test('closing the folder dialog changes nothing', async () => {
  const { user, bridge } = await openApp();
  await user.click(screen.getByRole('button', { name: /Choose a folder/ }));
  expect(bridge.calls.some(({ name }) => name === 'start-scan')).toBe(false);
  expect(screen.getByRole('button', { name: /Choose a folder/ })).toBeDefined();
});

test('a dropped folder is scanned', async () => {
  await openApp();
  drop([new File([], 'northwind')]);
  await screen.findByRole('heading', { name: 'Scanning northwind' });
});

test('a dropped file gets the sentence that says what to drop instead', async () => {
  await openApp({ 'start-scan': () => refused('not-a-folder', '/dropped/readme.md') });
  drop([new File([], 'readme.md')]);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('That is a file, not a folder.');
  expect(alert.textContent).toContain('/dropped/readme.md');
  expect(screen.getByRole('button', { name: 'Explore the sample company' })).toBeDefined();
});

test('several dropped folders become repositories of the portfolio, scanned one after the other', async () => {
  const { bridge, finishScan } = await openApp();
  drop([new File([], 'one'), new File([], 'two')]);
  await screen.findByRole('heading', { name: 'Portfolio' });
  const scans = () => bridge.calls.filter(({ name }) => name === 'start-scan');
  await waitFor(() => expect(scans()).toHaveLength(1));
  finishScan();
  await waitFor(() => expect(scans()).toHaveLength(2));
});
