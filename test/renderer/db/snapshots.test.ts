import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/db/database.ts';
import { ensureProject, giveSlots, removeProject } from '../../../renderer/db/projects.ts';
import { foundBefore, loadScan, saveSnapshot } from '../../../renderer/db/scans.ts';
import { countedSummary } from '../../../renderer/db/summary.ts';
import { scanOf } from '../../helpers/assessment.ts';
import { finding } from '../../helpers/finding.ts';

beforeEach(() => database.delete({ disableAutoOpen: false }));

const newProject = () => ensureProject({ root: '/shop', name: 'shop', target: { type: 'sample' } }, 1);

const result = scanOf(Array.from({ length: 9001 }, (_, index) => finding({ vendor: 'fal', line: index + 1 })));
const snapshot = (projectId: string) => ({
  projectId,
  finishedAt: 7,
  result,
  summary: countedSummary('2026-11-23', result.findings),
});

test('a snapshot of many findings comes back exactly as it went in', async () => {
  const { id } = await newProject();
  const saved = await saveSnapshot(snapshot(id));
  expect(await loadScan(saved)).toEqual(result);
});

test('a scan that found the same, line by line, is known as found before; a moved line or new facts are not', async () => {
  const { id } = await newProject();
  expect(await foundBefore(id, result)).toBe(false);
  await saveSnapshot(snapshot(id));
  expect(await foundBefore(id, { ...result })).toBe(true);
  const [first, ...others] = result.findings;
  const moved = first === undefined ? [] : [{ ...first, line: 20_000 }, ...others];
  expect(await foundBefore(id, { ...result, findings: moved })).toBe(false);
  expect(await foundBefore(id, { ...result, findings: others })).toBe(false);
  expect(await foundBefore(id, { ...result, catalogueVersion: 'newer' })).toBe(false);
});

test('a snapshot that fails half way leaves nothing of itself behind', async () => {
  const { id } = await newProject();
  vi.spyOn(database.scans, 'add').mockRejectedValueOnce(new Error('disk'));
  await expect(saveSnapshot(snapshot(id))).rejects.toThrow('disk');
  expect(await database.contents.count()).toBe(0);
  expect(await database.listings.count()).toBe(0);
  vi.restoreAllMocks();
});

test('a snapshot whose findings are not all there is not shown as a smaller one', async () => {
  const { id } = await newProject();
  const saved = await saveSnapshot(snapshot(id));
  await database.contents.clear();
  expect(await loadScan(saved)).toBeNull();
});

test('the same root is the same project', async () => {
  const first = await newProject();
  const second = await newProject();
  expect(second.id).toBe(first.id);
});

test('a vendor keeps its colour when others come and go', () => {
  const first = giveSlots({}, ['livekit', 'fal']);
  expect(first).toEqual({ livekit: 1, fal: 2 });
  expect(giveSlots(first, ['mux', 'fal'])).toEqual({ livekit: 1, fal: 2, mux: 3 });
});

test('removing a project removes its scans, findings and decisions, and no others', async () => {
  const { id } = await newProject();
  const other = await ensureProject({ root: '/other', name: 'other', target: { type: 'sample' } }, 1);
  await saveSnapshot(snapshot(id));
  await saveSnapshot(snapshot(other.id));
  await database.decisions.put({ projectId: id, findingKey: 'k', state: 'accepted', reason: 'r', at: 1 });
  await removeProject(id);
  expect(await database.decisions.count()).toBe(0);
  expect(await database.scans.toCollection().primaryKeys()).toHaveLength(1);
  expect(await database.contents.count()).toBe(1);
  expect(await database.listings.count()).toBe(1);
});

test('a scan that says the same again adds no findings, only references', async () => {
  const { id } = await newProject();
  await saveSnapshot(snapshot(id));
  const again = await saveSnapshot({ ...snapshot(id), finishedAt: 8 });
  expect([await database.contents.count(), await database.placements.count()]).toEqual([1, 1]);
  expect(await loadScan(again)).toEqual(result);
});

test('lines that moved are kept as new places of the same findings', async () => {
  const { id } = await newProject();
  const first = await saveSnapshot(snapshot(id));
  const moved = { ...result, findings: result.findings.map((one) => ({ ...one, line: one.line + 40 })) };
  const second = await saveSnapshot({ ...snapshot(id), finishedAt: 8, result: moved });
  expect([await database.contents.count(), await database.placements.count()]).toEqual([1, 2]);
  expect(await loadScan(first)).toEqual(result);
  expect(await loadScan(second)).toEqual(moved);
});
