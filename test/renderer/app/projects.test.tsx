import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { database } from '../../../renderer/db/database.ts';
import { done } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { northwindScan, openScanned } from '../harness/render-app.tsx';

freshPage();

const scanOther = async () => {
  const app = await openScanned({ 'choose-folder': () => done({ folder: '/code/other' }) });
  await app.user.keyboard('{Control>}o{/Control}');
  await screen.findByRole('region', { name: 'Scan in progress' });
  const scan = northwindScan();
  app.finishScan({ ...scan, findings: scan.findings.filter(({ vendor }) => vendor === 'fal') });
  await screen.findByRole('button', { name: /^other/ });
  return app;
};

test('a second folder becomes a project of its own and is shown', async () => {
  await scanOther();
  expect(await database.projects.count()).toBe(2);
  expect(screen.queryByRole('button', { name: 'LiveKit' })).toBeNull();
});

test('the switcher leads back to the first project, with its own findings', async () => {
  const { user } = await scanOther();
  await user.click(screen.getByRole('button', { name: /^other/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'sample-company' }));
  await screen.findByRole('button', { name: 'LiveKit' });
});

test('the project shown last is the one shown after reopening', async () => {
  const { reopen } = await scanOther();
  await reopen();
  await screen.findByRole('button', { name: /^other/ });
});

test('scanning the same folder again adds to its project instead of making another', async () => {
  const { user, finishScan } = await scanOther();
  await waitFor(() => expect(screen.getByRole('button', { name: /^Scan again/ })).toHaveProperty('disabled', false));
  await user.keyboard('{Control>}r{/Control}');
  await screen.findByRole('region', { name: 'Scan in progress' });
  finishScan();
  await screen.findByText('2 snapshots');
  await waitFor(async () => expect(await database.projects.count()).toBe(2));
});
