import type { ProjectRecord } from '../db/records.ts';
import { useBatch } from '../state/batch/store.ts';
import { type ScanJob, useScanJob } from '../state/scan-job/store.ts';
import { useToasts } from '../state/toasts/store.ts';
import { backUp } from './keep-scan.ts';
import { cancelScan, startScan } from './scan-runner.ts';

/** Projects that are not put aside. */
export const inUse = (projects: readonly ProjectRecord[]): readonly ProjectRecord[] =>
  projects.filter(({ archivedAt }) => archivedAt === undefined);

const ended = (): Promise<ScanJob> =>
  new Promise((resolve) => {
    const { job } = useScanJob.getState();
    if (job.status !== 'running') return resolve(job);
    const stop = useScanJob.subscribe((state) => {
      if (state.job.status === 'running') return;
      stop();
      resolve(state.job);
    });
  });

const scanOne = async ({ id, target }: ProjectRecord): Promise<void> => {
  const batch = useBatch.getState();
  batch.set(id, { status: 'scanning' });
  await startScan(target, false);
  const end = await ended();
  if (end.status === 'failed') {
    batch.set(id, { status: 'failed', failure: end.failure });
    useScanJob.getState().clear();
  } else batch.set(id, { status: useBatch.getState().cancelled ? 'stopped' : 'done' });
};

/** Scans projects one after the other. One that fails does not stop the rest; its reason stands in its row. */
export const scanAll = async (projects: readonly ProjectRecord[]): Promise<void> => {
  const batch = useBatch.getState();
  if (batch.running || useScanJob.getState().job.status === 'running') {
    useToasts.getState().show({ tone: 'plain', title: 'A scan is running.', detail: 'Wait for its end or cancel it.' });
    return;
  }
  batch.begin(projects.map(({ id }) => id));
  for (const project of projects) {
    if (useBatch.getState().cancelled) batch.set(project.id, { status: 'stopped' });
    else await scanOne(project);
  }
  batch.end();
  await backUp(Date.now());
};

/** Stops the scan that runs and those that wait. What was kept before stays. */
export const cancelAll = async (): Promise<void> => {
  useBatch.getState().cancel();
  await cancelScan();
};
