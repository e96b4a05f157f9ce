import { beforeEach, expect, test } from 'vitest';
import { useScanJob } from '../../../renderer/state/scan-job/store.ts';
import { finding } from '../../helpers/finding.ts';

const store = useScanJob.getState;
beforeEach(() => store().clear());

test('counts calls by vendor, keeps only the newest findings, and counts no imports', () => {
  store().begin({ type: 'sample' }, 'sample', 0);
  store().found(Array.from({ length: 100 }, (_, line) => finding({ vendor: 'fal', line: line + 1 })));
  store().found([finding({ vendor: 'mux', kind: 'import' })]);
  const { job } = store();
  if (job.status !== 'running') throw new Error('not running');
  expect(job.byVendor).toEqual({ fal: 100 });
  expect(job.found).toBe(100);
  expect(job.latest).toHaveLength(40);
  expect(job.latest[0]?.vendor).toBe('mux');
});

test('what arrives after the end changes nothing', () => {
  store().begin({ type: 'sample' }, 'sample', 0);
  store().clear();
  store().found([finding()]);
  store().failed({ code: 'engine-crashed', detail: '' });
  expect(store().job).toEqual({ status: 'idle' });
});

test('a failure remembers what to try again', () => {
  store().begin({ type: 'folder', folder: '/shop' }, 'shop', 0);
  store().failed({ code: 'no-permission', detail: '/shop' });
  expect(store().job).toMatchObject({ status: 'failed', target: { type: 'folder', folder: '/shop' } });
});
