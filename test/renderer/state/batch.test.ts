import { beforeEach, expect, test } from 'vitest';
import { useBatch } from '../../../renderer/state/batch/store.ts';

beforeEach(() => useBatch.getState().reset());

test('scanning one repository leaves the failure of another standing until that one is scanned again', () => {
  const store = useBatch.getState;
  const failure = { code: 'folder-missing', detail: '/gone' } as const;
  store().begin(['shop', 'gone']);
  store().set('gone', { status: 'failed', failure });
  store().set('shop', { status: 'done' });
  store().end();
  store().begin(['shop']);
  expect(store().batch).toEqual(['shop']);
  expect(store().states.get('gone')).toEqual({ status: 'failed', failure });
  store().begin(['gone']);
  expect(store().states.get('gone')).toEqual({ status: 'waiting' });
});
