import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DatabaseGate } from '../../../renderer/app/DatabaseGate.tsx';
import { backupText } from '../../../renderer/db/backup/write.ts';
import { database } from '../../../renderer/db/database.ts';
import { ensureProject } from '../../../renderer/db/projects.ts';
import { done, fakeBridge } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';

freshPage();

const aBackup = async (): Promise<string> => {
  await ensureProject({ root: '/shop', name: 'shop', target: { type: 'sample' } }, 1);
  const json = await backupText(Date.now());
  await database.delete({ disableAutoOpen: false });
  return json;
};

const Broken = () => {
  throw new DOMException('Failed to read large IndexedDB value', 'DataError');
};

const openGate = (json: string | null): void => {
  vi.stubGlobal(
    'untether',
    fakeBridge({ 'read-backup': () => done(json === null ? null : { json, file: '/b.json' }) }),
  );
  render(
    <DatabaseGate waiting={<p>waiting</p>}>
      <p>the app</p>
    </DatabaseGate>,
  );
};

test('data that vanished beside a backup is offered back', async () => {
  openGate(await aBackup());
  const dialog = await screen.findByRole('dialog', { name: 'Your saved data is gone, but there is a backup.' });
  expect(dialog.textContent).toContain('1 project');
  await userEvent.click(screen.getByRole('button', { name: 'Restore the backup' }));
  await screen.findByText('the app');
  expect(await database.projects.count()).toBe(1);
});

test('who starts empty is not asked again at the next start', async () => {
  const json = await aBackup();
  openGate(json);
  await userEvent.click(await screen.findByRole('button', { name: 'Start empty' }));
  await screen.findByText('the app');
  openGate(json);
  await waitFor(() => expect(screen.getAllByText('the app')).toHaveLength(2));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a corrupt store opens the restore dialog and deletes nothing before a choice', async () => {
  const json = await aBackup();
  vi.spyOn(database, 'open').mockRejectedValueOnce(new DOMException('broken', 'UnknownError'));
  const erase = vi.spyOn(database, 'delete');
  openGate(json);
  await screen.findByRole('dialog', { name: 'Your saved data cannot be read.' });
  expect(erase).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Restore the backup' }));
  await screen.findByText('the app');
  expect(await database.projects.count()).toBe(1);
});

test('a disk too full to open what lasts says so, offers to try again, and nothing that could erase it', async () => {
  await ensureProject({ root: '/shop', name: 'shop', target: { type: 'sample' } }, 1);
  vi.spyOn(database, 'open').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  openGate(null);
  await screen.findByRole('dialog', { name: 'There is no room to open your saved data: the disk is full.' });
  expect(screen.queryByRole('button', { name: 'Start empty' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('the app');
  expect(await database.projects.count()).toBe(1);
});

test('an empty database without a backup just opens', async () => {
  openGate(null);
  await screen.findByText('the app');
});

test('data that can no longer be read while the app runs leads to the restore dialog, not to an empty window', async () => {
  const json = await aBackup();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('untether', fakeBridge({ 'read-backup': () => done({ json, file: '/b.json' }) }));
  await database.preferences.put({ key: 'startedEmpty', value: true });
  render(
    <DatabaseGate waiting={null}>
      <Broken />
    </DatabaseGate>,
  );
  await screen.findByRole('dialog', { name: 'Your saved data cannot be read.' });
});
