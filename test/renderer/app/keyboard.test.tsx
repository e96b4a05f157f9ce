import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pressed } from '../../../renderer/app/useKeyboard.ts';
import { freshPage } from '../harness/page.ts';
import { openApp, openScanned } from '../harness/render-app.tsx';

freshPage();

test('number keys lead to the screens', async () => {
  const { user } = await openScanned();
  for (const [key, heading] of [
    ['2', 'LiveKit'],
    ['3', 'Call sites'],
    ['5', 'History'],
    ['6', 'Report'],
    ['7', 'Portfolio'],
    ['8', 'Settings'],
    ['1', 'Overview'],
  ] as const) {
    await user.keyboard(key);
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeDefined();
  }
});

test('a number typed into a field stays in the field', async () => {
  const { user } = await openScanned();
  await user.keyboard('8');
  await user.type(await screen.findByLabelText('Hourly rate'), '1');
  expect(screen.getByRole('heading', { name: 'Settings' })).toBeDefined();
});

test('the palette finds a command by its words and runs it', async () => {
  const { user } = await openScanned();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'mux call sites');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Call sites' })).toBeDefined();
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^9 of /));
});

test('the list of shortcuts is made from the commands', async () => {
  const { user } = await openScanned();
  await user.keyboard('?');
  const dialog = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  expect(dialog.getByText('Export a report')).toBeDefined();
  expect(dialog.getByText('Ctrl+E')).toBeDefined();
});

test('before the first scan no key leads to an empty screen', async () => {
  const { user } = await openApp();
  await user.keyboard('3');
  expect(screen.getByRole('button', { name: 'Explore the sample company' })).toBeDefined();
});

test('Ctrl and Command are the same key, in either case', () => {
  expect(pressed({ key: 'r', ctrlKey: true, metaKey: false })).toBe('Mod+R');
  expect(pressed({ key: 'K', ctrlKey: false, metaKey: true })).toBe('Mod+K');
  expect(pressed({ key: '?', ctrlKey: false, metaKey: false })).toBe('?');
});
