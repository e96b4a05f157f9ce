import { beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '../../../core/cost/types.ts';
import { readBackup, restore } from '../../../renderer/db/backup/restore.ts';
import { backupText } from '../../../renderer/db/backup/write.ts';
import { database } from '../../../renderer/db/database.ts';
import { savePast } from '../../../renderer/db/pasts.ts';
import { setPreference } from '../../../renderer/db/preferences.ts';
import { ensureProject } from '../../../renderer/db/projects.ts';
import type { PastRecord } from '../../../renderer/db/records.ts';
import { loadScan, saveSnapshot } from '../../../renderer/db/scans.ts';
import { addScenario } from '../../../renderer/db/scenarios.ts';
import { countedSummary } from '../../../renderer/db/summary.ts';
import { northwind } from '../../helpers/northwind.ts';

beforeEach(() => database.delete({ disableAutoOpen: false }));

const past = (projectId: string): PastRecord => ({
  projectId,
  builtAt: 3,
  every: 'month',
  since: '2026-01-01',
  until: '2026-11-01',
  toolVersion: '0.1.0',
  catalogueVersion: 'c1',
  catalogueDay: '2026-11-01',
  notes: [{ code: 'shallow-clone', count: 1, detail: '' }],
  stats: {
    points: 1,
    pointsCached: 0,
    commits: 4,
    entriesListed: 9,
    blobsListed: 5,
    blobsCached: 0,
    blobsRead: 5,
    bytesRead: 100,
    blobsParsed: 2,
    milliseconds: 7,
  },
  points: [
    {
      label: '2026-01',
      day: '2026-01-31',
      commit: 'a'.repeat(40),
      committed: '2026-01-30',
      figures: { calls: 0, testCalls: 0, concentration: null, hardest: null, vendors: [] },
    },
  ],
});

const fill = async (): Promise<void> => {
  const { scan } = northwind();
  const project = await ensureProject({ root: '/northwind', name: 'northwind', target: { type: 'sample' } }, 1);
  const summary = countedSummary(scan.today, scan.findings);
  await saveSnapshot({ projectId: project.id, finishedAt: 2, result: scan, summary });
  await setPreference({ key: 'settings', value: { ...defaultSettings, hourlyRate: 120, perUsd: 0.9 } });
  await database.decisions.put({ projectId: project.id, findingKey: 'k', state: 'dismissed', reason: 'dead', at: 3 });
  const legs = [{ from: 'fal', to: 'replicate', dropped: ['upload'] }];
  await savePast(past(project.id), { projectId: project.id, traces: [], states: [[]] });
  await addScenario(project.id, { name: 'fal → Replicate', legs, adapterFirst: true }, 4);
};

const content = async () => Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()]));

test('what was backed up comes back exactly, into an empty database', async () => {
  await fill();
  const before = await content();
  const text = await backupText(9);
  await database.delete({ disableAutoOpen: false });
  const read = readBackup(text);
  if (!read.ok) throw new Error(read.error);
  await restore(read.value);
  expect(await content()).toEqual(before);
  const [scan] = await database.scans.toArray();
  expect(scan && (await loadScan(scan))?.findings).toEqual(northwind().scan.findings);
});

test('a backup from before plans were kept is read, without any', async () => {
  await fill();
  const { scenarios, ...older } = JSON.parse(await backupText(9));
  expect(scenarios).toHaveLength(1);
  expect(readBackup(JSON.stringify(older))).toMatchObject({ ok: true, value: { scenarios: [] } });
});

test.each([
  ['not JSON', '{"format": "unt', 'not-json'],
  ['another file', '{"format":"package-lock"}', 'not-a-backup'],
  ['a backup of a newer version', '{"format":"untether-backup","version":99}', 'newer'],
  ['a backup of a version that never was', '{"format":"untether-backup","version":1}', 'not-a-backup'],
])('%s is refused', (_name, text, error) => {
  expect(readBackup(text)).toEqual({ ok: false, error });
});

test('a backup with one broken finding is refused whole', async () => {
  await fill();
  const text = (await backupText(9)).replace('"kind":"call"', '"kind":"guess"');
  expect(readBackup(text).ok).toBe(false);
});

test('a restore that fails leaves the old data in place', async () => {
  await fill();
  const read = readBackup(await backupText(9));
  if (!read.ok) throw new Error(read.error);
  const [project] = read.value.projects;
  if (!project) throw new Error('no project');
  await expect(restore({ ...read.value, projects: [project, project] })).rejects.toThrow();
  expect(await database.scans.count()).toBe(1);
});

test('a backup that held every scan whole is read, and its findings come back exactly', async () => {
  await fill();
  const { scan } = northwind();
  const { contents, placements, listings, pasts, pastFindings, ...shared } = JSON.parse(await backupText(9));
  expect([contents, placements, listings, pasts, pastFindings].every((list) => list.length > 0)).toBe(true);
  const parts = [{ scanId: shared.scans[0].id, index: 0, findings: scan.findings, signals: scan.signals }];
  const read = readBackup(JSON.stringify({ ...shared, version: 2, parts }));
  if (!read.ok) throw new Error(read.error);
  await restore(read.value);
  const [kept] = await database.scans.toArray();
  expect(kept && (await loadScan(kept))).toEqual(scan);
});
