import type { Rhythm } from '../../core/history/months.ts';
import { startOfSpan } from '../../core/history/span.ts';
import type { Answer, Outputs } from '../../electron/ipc/contract.ts';
import { call, listen } from '../api.ts';
import type { ProjectRecord } from '../db/records.ts';
import { storageFailure, storageSentences } from '../db/storage-failure.ts';
import { localDay } from '../format/time.ts';
import { useHistoryJob } from '../state/history-job/store.ts';
import { useToasts } from '../state/toasts/store.ts';
import type { Judge } from './judge/types.ts';
import { keepPast } from './keep-past.ts';

export interface Span {
  /** `24m`, as on the command line. */
  readonly since: string;
  readonly every: Rhythm;
}

export const defaultSpan: Span = { since: '24m', every: 'month' };

let current: { readonly projectId: string; readonly started: Promise<Answer<Outputs['start-history']>> } | null = null;

/** Starts the back-fill of a project unless one is running. Its end comes as an event. */
export const rebuildPast = async ({ id, root }: ProjectRecord, { since, every }: Span): Promise<void> => {
  const { job, begin, failed } = useHistoryJob.getState();
  if (job.status === 'running') return;
  const now = new Date();
  const today = localDay(now);
  const start = startOfSpan(since, today);
  if (!start.ok) return;
  begin(id, now.getTime());
  const started = call('start-history', { root, since: start.value, every, today });
  current = { projectId: id, started };
  const answer = await started;
  if (!answer.ok) failed(answer.error);
};

/** Asks the host to stop. What was judged is kept there: the next run goes on from it. */
export const cancelRebuild = async (): Promise<void> => {
  if (!current || useHistoryJob.getState().job.status !== 'running') return;
  useHistoryJob.getState().cancelling();
  const answer = await current.started;
  if (answer.ok) await call('cancel', { job: answer.value.job });
};

/** The project an event speaks of, if this window started its job. */
const projectOf = async (job: string): Promise<string | null> => {
  if (!current) return null;
  const { projectId, started } = current;
  const answer = await started;
  return answer.ok && answer.value.job === job ? projectId : null;
};

const tellCancelled = (): void => {
  useHistoryJob.getState().clear();
  const detail = 'What was read is kept: rebuilding goes on from there.';
  useToasts.getState().show({ tone: 'plain', title: 'Rebuilding stopped.', detail });
};

const isWanted = (): boolean => {
  const { job } = useHistoryJob.getState();
  return job.status === 'running' && !job.cancelling;
};

/** Ties the events of the host to the back-fill. The answer unties them. */
export const connectHistoryEvents = (judge: Judge): (() => void) => {
  const job = useHistoryJob.getState();
  const ends = [
    listen('history-progress', async (event) => (await projectOf(event.job)) && job.progressed(event.progress)),
    listen('history-failed', async (event) => {
      if ((await projectOf(event.job)) === null) return;
      if (event.error.code === 'cancelled') tellCancelled();
      else job.failed(event.error);
    }),
    listen('history-finished', async (event) => {
      const projectId = await projectOf(event.job);
      if (projectId === null) return;
      const onJudged = (points: number): boolean => {
        job.judged(points);
        return isWanted();
      };
      try {
        const kept = await keepPast({ projectId, result: event.result, builtAt: Date.now() }, judge, onJudged);
        if (kept) job.clear();
        else tellCancelled();
      } catch (cause) {
        const { what, remedy } = storageSentences[storageFailure(cause)];
        job.clear();
        useToasts.getState().show({ tone: 'problem', title: what, detail: remedy });
      }
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
};
