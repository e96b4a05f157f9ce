import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/db/database.ts';
import { ensureProject } from '../../../renderer/db/projects.ts';
import { useRemoved } from '../../../renderer/state/removed/store.ts';
import { removeWithUndo, takeBack } from '../../../renderer/workspace/remove-project.ts';
import { freshPage } from '../harness/page.ts';

freshPage();
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const shop = () => ensureProject({ root: '/shop', name: 'shop', target: { type: 'folder', folder: '/shop' } }, 1);

test('what was removed is deleted once the time to undo is over', async () => {
  const project = await shop();
  removeWithUndo(project);
  expect(useRemoved.getState().ids.has(project.id)).toBe(true);
  vi.runAllTimers();
  vi.useRealTimers();
  await vi.waitFor(async () => expect(await database.projects.count()).toBe(0));
});

test('what is added again before that is not deleted with its new scan, and is on the list at once', async () => {
  const project = await shop();
  removeWithUndo(project);
  takeBack((await shop()).id);
  expect(useRemoved.getState().ids.has(project.id)).toBe(false);
  vi.runAllTimers();
  vi.useRealTimers();
  expect(await database.projects.count()).toBe(1);
});
