import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { useBatch } from '../../../renderer/state/batch/store.ts';
import { useScanJob } from '../../../renderer/state/scan-job/store.ts';
import { done, refused } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { type OpenApp, openScanned } from '../harness/render-app.tsx';

freshPage();
beforeEach(() => useBatch.getState().reset());

const openPortfolio = async (): Promise<OpenApp> => {
  const app = await openScanned();
  await app.user.click(screen.getByRole('button', { name: /^Portfolio/ }));
  await screen.findByRole('heading', { name: 'Portfolio' });
  return app;
};

const add = async ({ bridge, user }: OpenApp, folders: readonly string[]): Promise<void> => {
  bridge.answer('choose-folders', () => done(folders));
  await user.click(screen.getByRole('button', { name: 'Add folders…' }));
};

const scansAsked = ({ bridge }: OpenApp): readonly unknown[] =>
  bridge.calls.filter(({ name }) => name === 'start-scan').map(({ input }) => input);

test('a folder that holds several repositories is scanned as one, and each is offered', async () => {
  const app = await openPortfolio();
  app.bridge.answer('repositories-in', () => done(['/home/lead/shop', '/home/lead/blog']));
  await add(app, ['/home/lead']);
  await screen.findByText('lead holds 2 git repositories.');
  app.finishScan();
  await waitFor(() => expect(useScanJob.getState().job.status).not.toBe('running'));
  await app.user.click(await screen.findByRole('button', { name: 'Add each' }));
  await screen.findByText('0 of 2 repositories done');
  app.finishScan();
  await screen.findByText('1 of 2 repositories done');
  app.finishScan();
  await waitFor(() => expect(useBatch.getState().running).toBe(false));
  expect(scansAsked(app).slice(-2)).toMatchObject([
    { target: { type: 'folder', folder: '/home/lead/shop' } },
    { target: { type: 'folder', folder: '/home/lead/blog' } },
  ]);
});

test('cancelling all stops the scan that runs and those that wait, and says so in their rows', async () => {
  const app = await openPortfolio();
  await add(app, ['/home/lead/shop', '/home/lead/blog', '/home/lead/docs']);
  await app.user.click(await screen.findByRole('button', { name: 'Cancel all' }));
  app.bridge.emit('scan-failed', { job: 'job-1', error: { code: 'cancelled', detail: '' } });
  await waitFor(() => expect(useBatch.getState().running).toBe(false));
  expect(app.bridge.calls.map(({ name }) => name)).toContain('cancel');
  expect(scansAsked(app)).toHaveLength(2);
  expect((await screen.findAllByText('not scanned, stopped')).length).toBeGreaterThanOrEqual(2);
});

test('a folder that may not be read keeps its reason in its row while the others are scanned', async () => {
  const app = await openPortfolio();
  app.bridge.answer('start-scan', (input) => {
    const { target } = input;
    if (target.type === 'folder' && target.folder === '/home/lead/locked')
      return refused('no-permission', '/home/lead/locked');
    return done({ job: 'job-1', root: '/home/lead/shop', name: 'shop' });
  });
  await add(app, ['/home/lead/locked', '/home/lead/shop']);
  await screen.findByText('1 of 2 repositories done');
  app.finishScan();
  await waitFor(() => expect(useBatch.getState().running).toBe(false));
  const locked = screen.getByRole('row', { name: /^locked/ });
  expect(within(locked).getByRole('alert').textContent).toContain('Give your account read access to it');
});

test('a number in the table of vendors opens that vendor in that repository', async () => {
  const app = await openPortfolio();
  const numbers = await screen.findAllByRole('button', { name: / in .*: \d+$/ });
  const label = numbers[0]?.getAttribute('aria-label')?.replace(/ in .*$/, '') ?? '';
  await app.user.click(screen.getByRole('button', { name: numbers[0]?.getAttribute('aria-label') ?? '' }));
  expect(await screen.findByRole('heading', { name: new RegExp(`^${label}`), level: 1 })).toBeDefined();
});
