import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { UntetherDatabase } from '../../../renderer/db/database.ts';
import { unshelve } from '../../../renderer/db/shelf.ts';
import { finding } from '../../helpers/finding.ts';

const name = 'migration-test';

afterEach(() => Dexie.delete(name));

const header = {
  formatVersion: 1,
  toolVersion: '0.1.0',
  catalogueVersion: 'c1',
  catalogueDay: '2026-11-01',
  today: '2026-11-02',
  root: { name: 'shop', commit: null, branch: null },
  coverage: { listed: 2, read: 2, parsed: 1, bytesRead: 10, skipped: [], diagnostics: [], languages: {} },
};

/** The database as version 1 left it. */
const leaveVersionOne = async (): Promise<void> => {
  const old = new Dexie(name);
  old.version(1).stores({ projects: 'id, &root', scans: 'id, projectId', parts: '[scanId+index]', preferences: 'key' });
  await old
    .table('projects')
    .add({ id: 'p', root: '/shop', name: 'shop', target: { type: 'sample' }, vendorSlots: {} });
  await old.table('scans').add({ id: 's', projectId: 'p', finishedAt: 5, header, parts: 2 });
  await old.table('parts').bulkAdd([
    { scanId: 's', index: 0, findings: [finding({ vendor: 'fal' }), finding({ vendor: 'fal', line: 9 })], signals: [] },
    { scanId: 's', index: 1, findings: [finding({ vendor: 'mux', lane: 'test' })], signals: [] },
  ]);
  await old.table('preferences').put({ key: 'theme', value: 'dark' });
  old.close();
};

test('version 2 counts the calls of old snapshots and leaves their scores unknown', async () => {
  await leaveVersionOne();
  const database = new UntetherDatabase(name);
  const scan = await database.scans.get('s');
  expect(scan?.summary).toEqual({
    today: '2026-11-02',
    productionCalls: 2,
    vendors: [{ vendor: 'fal', calls: 2, score: null, days: null }],
  });
  database.close();
});

test('version 2 loses nothing that version 1 held', async () => {
  await leaveVersionOne();
  const database = new UntetherDatabase(name);
  expect(await database.projects.count()).toBe(1);
  expect(await database.preferences.get('theme')).toEqual({ key: 'theme', value: 'dark' });
  expect(await database.decisions.count()).toBe(0);
  expect(await database.scans.where('[projectId+finishedAt]').between(['p', 0], ['p', 9]).count()).toBe(1);
  database.close();
});

/** The database as version 3 left it, before plans were kept. */
const leaveVersionThree = async (): Promise<void> => {
  await leaveVersionOne();
  const old = new Dexie(name);
  old.version(3).stores({
    projects: 'id, &root',
    scans: 'id, projectId, [projectId+finishedAt]',
    parts: '[scanId+index]',
    preferences: 'key',
    decisions: '[projectId+findingKey]',
    pasts: 'projectId',
    pastFindings: 'projectId',
  });
  await old.table('decisions').put({ projectId: 'p', findingKey: 'k', state: 'accepted', reason: 'known', at: 4 });
  old.close();
};

test('version 4 begins without plans, keeps them by project, and loses nothing that version 3 held', async () => {
  await leaveVersionThree();
  const database = new UntetherDatabase(name);
  expect(await database.scenarios.count()).toBe(0);
  const legs = [{ from: 'fal', to: 'mux' }];
  await database.scenarios.add({
    id: 'a',
    projectId: 'p',
    name: 'fal → Mux',
    legs,
    adapterFirst: true,
    createdAt: 6,
    changedAt: 6,
  });
  expect(await database.scenarios.where('projectId').equals('p').toArray()).toMatchObject([{ id: 'a', legs }]);
  expect(await database.decisions.count()).toBe(1);
  expect(await database.projects.count()).toBe(1);
  database.close();
});

test('version 5 gives every scan back exactly as version 4 held it whole', async () => {
  await leaveVersionThree();
  const database = new UntetherDatabase(name);
  const told = await unshelve(database, 's');
  expect(told?.findings).toEqual([
    finding({ vendor: 'fal' }),
    finding({ vendor: 'fal', line: 9 }),
    finding({ vendor: 'mux', lane: 'test' }),
  ]);
  expect(await database.scans.get('s')).not.toHaveProperty('parts');
  expect([...database.backendDB().objectStoreNames]).not.toContain('parts');
  database.close();
});

test('an upgrade that fails half way leaves what the old version held', async () => {
  await leaveVersionThree();
  const full = new DOMException('no space', 'QuotaExceededError');
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw full;
  });
  const failing = new UntetherDatabase(name);
  await expect(failing.open()).rejects.toThrow();
  failing.close();
  add.mockRestore();
  const database = new UntetherDatabase(name);
  expect((await unshelve(database, 's'))?.findings).toHaveLength(3);
  expect(await database.decisions.count()).toBe(1);
  database.close();
});
