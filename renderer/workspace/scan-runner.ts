import type { Answer, Outputs, Target } from '../../electron/ipc/contract.ts';
import { call, listen } from '../api.ts';
import { storageFailure, storageSentences } from '../db/storage-failure.ts';
import { localDay } from '../format/time.ts';
import { useScanJob } from '../state/scan-job/store.ts';
import { useToasts } from '../state/toasts/store.ts';
import type { Judge } from './judge/types.ts';
import { keepScan } from './keep-scan.ts';

type Started = Promise<Answer<Outputs['start-scan']>>;

interface Current {
  readonly target: Target;
  readonly opens: boolean;
  /** Nobody asked for this scan: one that finds nothing new leaves no snapshot. */
  readonly quiet: boolean;
  readonly started: Started;
}

let current: Current | null = null;

const nameOf = (target: Target): string =>
  target.type === 'sample' ? 'the sample company' : (target.folder.split(/[\\/]/).findLast(Boolean) ?? target.folder);

/** Starts a scan unless one is running. Its end comes as an event. `opens`: its project is shown when it is kept. */
export const startScan = (target: Target, opens = true): Promise<void> => start({ target, opens, quiet: false });

/** A scan that follows changed files by itself. */
export const rescanQuietly = (target: Target): Promise<void> => start({ target, opens: false, quiet: true });

const start = async ({ target, opens, quiet }: Omit<Current, 'started'>): Promise<void> => {
  const { job, begin, named, failed } = useScanJob.getState();
  if (job.status === 'running') {
    useToasts
      .getState()
      .show({ tone: 'plain', title: 'A scan is running.', detail: 'Cancel it with Esc to start another one.' });
    return;
  }
  const now = new Date();
  begin(target, nameOf(target), now.getTime());
  const started = call('start-scan', { target, today: localDay(now) });
  current = { target, opens, quiet, started };
  const answer = await started;
  if (answer.ok) named(answer.value.name);
  else failed(answer.error);
};

/** Asks the host to stop. What was kept before stays as it is. */
export const cancelScan = async (): Promise<void> => {
  if (!current || useScanJob.getState().job.status !== 'running') return;
  useScanJob.getState().cancelling();
  const answer = await current.started;
  if (answer.ok) await call('cancel', { job: answer.value.job });
};

/** The scan an event speaks of, if it is the one this window started. Waits for the host's answer: events may overtake it. */
const scanOf = async (job: string) => {
  if (!current) return null;
  const { started, ...scan } = current;
  const answer = await started;
  return answer.ok && answer.value.job === job ? { ...answer.value, ...scan } : null;
};

const tellStorage = (cause: unknown): void => {
  const { what, remedy } = storageSentences[storageFailure(cause)];
  useToasts.getState().show({ tone: 'problem', title: what, detail: remedy });
};

/** Ties the events of the host to the scan job. The answer unties them. */
export const connectScanEvents = (judge: Judge): (() => void) => {
  const job = useScanJob.getState();
  const ends = [
    listen('scan-progress', async (event) => (await scanOf(event.job)) && job.progressed(event.progress)),
    listen('scan-findings', async (event) => (await scanOf(event.job)) && job.found(event.findings)),
    listen('scan-failed', async (event) => {
      if (!(await scanOf(event.job))) return;
      if (event.error.code === 'cancelled') {
        job.clear();
        useToasts
          .getState()
          .show({ tone: 'plain', title: 'Scan cancelled.', detail: 'The last finished scan is unchanged.' });
      } else job.failed(event.error);
    }),
    listen('scan-finished', async (event) => {
      const scan = await scanOf(event.job);
      if (!scan) return;
      job.keeping();
      await keepScan({ ...scan, result: event.result, finishedAt: Date.now() }, judge).catch(tellStorage);
      job.clear();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
};
