import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { database } from '../../../renderer/db/database.ts';
import { readPreferences } from '../../../renderer/db/preferences.ts';
import { done } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { openScanned } from '../harness/render-app.tsx';

freshPage();

const openSettings = async () => {
  const app = await openScanned();
  await app.user.keyboard('8');
  await screen.findByRole('heading', { name: 'Settings' });
  return app;
};

test('a negative rate gets a sentence and is not kept', async () => {
  const { user } = await openSettings();
  const rate = screen.getByLabelText('Hourly rate');
  await user.clear(rate);
  await user.type(rate, '-5');
  expect(screen.getByRole('alert').textContent).toBe('The hourly rate cannot be below 0.');
  expect((await readPreferences()).settings.hourlyRate).not.toBe(-5);
});

test('a valid rate is kept at once and every cost follows', async () => {
  const { user } = await openSettings();
  const rate = screen.getByLabelText('Hourly rate');
  await user.clear(rate);
  await user.type(rate, '190');
  await waitFor(async () => expect((await readPreferences()).settings.hourlyRate).toBe(190));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a monthly volume turns an unknown running cost into a number; emptied it is unknown again, not zero', async () => {
  const { user } = await openSettings();
  const sora = within(screen.getByRole('region', { name: 'OpenAI Sora' }));
  const field = sora.getByLabelText('sora-2-pro');
  await user.type(field, '1000');
  await waitFor(async () => expect((await readPreferences()).settings.volumes).toHaveLength(1));
  await user.clear(field);
  await waitFor(async () => expect((await readPreferences()).settings.volumes).toHaveLength(0));
});

test('a custody answer is kept by vendor and can go back to unknown', async () => {
  const { user } = await openSettings();
  const answer = screen.getByLabelText('Mux: Are finished videos kept only at the vendor?');
  await user.selectOptions(answer, 'yes');
  await waitFor(async () =>
    expect((await readPreferences()).settings.custody.mux).toEqual({ mastersOnlyAtVendor: true }),
  );
  await user.selectOptions(answer, 'unknown');
  await waitFor(async () => expect((await readPreferences()).settings.custody.mux).toEqual({}));
});

test('the theme is pinned on the page and remembered', async () => {
  const { user, reopen } = await openSettings();
  await user.selectOptions(screen.getByLabelText('Theme'), 'dark');
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  delete document.documentElement.dataset.theme;
  await reopen();
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
});

test('the page proves that nothing left the machine', async () => {
  await openSettings();
  await screen.findByText('Nothing tried to leave this machine since the app started');
});

test('erasing asks first, then deletes everything and begins anew', async () => {
  const { user } = await openSettings();
  await user.click(screen.getByRole('button', { name: 'Erase everything…' }));
  await user.click(screen.getByRole('button', { name: 'Keep everything' }));
  expect(await database.scans.count()).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Erase everything…' }));
  await user.click(screen.getByRole('button', { name: 'Erase' }));
  await screen.findByRole('button', { name: /Choose a folder/ });
  expect(await database.scans.count()).toBe(0);
});

test('a backup written here brings back what was erased', async () => {
  const { user, bridge } = await openSettings();
  await user.click(screen.getByRole('button', { name: 'Back up now' }));
  await screen.findByText('Backup written.');
  const written = bridge.calls.findLast(({ name }) => name === 'write-backup')?.input as { json: string }; // as: its input
  bridge.answer('read-backup', () => done({ json: written.json, file: '/home/lead/untether-1.json' }));
  await database.decisions.put({ projectId: 'p', findingKey: 'k', state: 'accepted', reason: 'later', at: 1 });
  await user.click(screen.getByRole('button', { name: 'Restore the last backup…' }));
  await user.click(await screen.findByRole('button', { name: 'Restore' }));
  await screen.findByText('Restored from the backup.');
  expect(await database.decisions.count()).toBe(0);
  expect(await database.scans.count()).toBe(1);
});

test('a damaged backup is refused with a sentence and changes nothing', async () => {
  const { user, bridge } = await openSettings();
  bridge.answer('read-backup', () => done({ json: '{"format":"something else"}', file: '/home/lead/x.json' }));
  await user.click(screen.getByRole('button', { name: 'Restore the last backup…' }));
  await screen.findByText('The backup cannot be read.');
  expect(await database.scans.count()).toBe(1);
});

test('an agreed price goes before the list price and says so; emptied, the list price holds again', async () => {
  const { user } = await openSettings();
  const sora = within(screen.getByRole('region', { name: 'Prices of OpenAI Sora' }));
  const price = sora.getByLabelText('sora-2, USD a second');
  await user.type(price, '-1');
  expect(screen.getByRole('alert').textContent).toBe('The price cannot be below 0.');
  await user.clear(price);
  await user.type(price, '0.05');
  const own = { vendor: 'openai-sora', model: 'sora-2', unit: 'second', usd: 0.05 };
  await waitFor(async () => expect((await readPreferences()).settings.prices).toEqual([own]));
  await screen.findByText('1 of your own; list prices for the rest');
  await user.clear(price);
  await waitFor(async () => expect((await readPreferences()).settings.prices).toEqual([]));
});

test('a fixed fee is kept by vendor', async () => {
  const { user } = await openSettings();
  const mux = within(screen.getByRole('region', { name: 'Prices of Mux' }));
  await user.type(mux.getByLabelText('Fixed fee, USD a month'), '499');
  await waitFor(async () => expect((await readPreferences()).settings.fixedFees).toEqual({ mux: 499 }));
});

test('a figure of the model opens onto its source, takes the team’s own value, says so and can be reset', async () => {
  const { user } = await openSettings();
  await user.click(screen.getByRole('button', { name: /^▸?\s*Lock-in/ }));
  const figures = within(await screen.findByRole('list', { name: 'Figures of Lock-in' }));
  const [row] = figures.getAllByRole('listitem');
  if (!row) throw new Error('no figure is listed');
  await user.type(within(row).getByRole('textbox'), '33');
  await waitFor(async () => expect(Object.values((await readPreferences()).settings.coefficients ?? {})).toEqual([33]));
  await screen.findByText('1 figure of your own, named wherever a number rests on one');
  expect(row.textContent).toContain('your own figure');
  await user.click(within(row).getByRole('button', { name: 'Reset' }));
  await screen.findByText('Every score and cost uses the figures of the catalogue');
});
