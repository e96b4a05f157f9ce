import type { Answer, Outputs } from '../../electron/ipc/contract.ts';
import { call, listen } from '../api.ts';
import { type CheckJob, useDetectionCheck } from '../state/detection-check/store.ts';

type Running = Extract<CheckJob, { status: 'running' }>;

let started: Promise<Answer<Outputs['check-detection']>> | null = null;

const running = (): Running | null => {
  const { job } = useDetectionCheck.getState();
  return job.status === 'running' ? job : null;
};

/** Scans the labelled code that ships with the app, unless that is being done. What it gives comes as an event. */
export const checkDetection = async (): Promise<void> => {
  const { set } = useDetectionCheck.getState();
  if (running()) return;
  set({ status: 'running', progress: null, cancelling: false });
  started = call('check-detection', undefined);
  const answer = await started;
  if (!answer.ok) set({ status: 'failed', failure: answer.error });
};

export const cancelDetectionCheck = async (): Promise<void> => {
  const job = running();
  if (!job || !started) return;
  useDetectionCheck.getState().set({ ...job, cancelling: true });
  const answer = await started;
  if (answer.ok) await call('cancel', { job: answer.value.job });
};

/** True for the job this window waits for. */
const isMine = async (job: string): Promise<boolean> => {
  const answer = await started;
  return answer?.ok === true && answer.value.job === job && running() !== null;
};

/** Ties the events of the host to the check. The answer unties them. */
export const connectDetectionCheckEvents = (): (() => void) => {
  const { set } = useDetectionCheck.getState();
  const ends = [
    listen('check-progress', async ({ job, progress }) => {
      const mine = await isMine(job);
      const now = running();
      if (mine && now) set({ ...now, progress });
    }),
    listen('check-finished', async ({ job, check }) => {
      if (await isMine(job)) set({ status: 'finished', check });
    }),
    listen('check-failed', async ({ job, error }) => {
      if (!(await isMine(job))) return;
      set(error.code === 'cancelled' ? { status: 'idle' } : { status: 'failed', failure: error });
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
};
