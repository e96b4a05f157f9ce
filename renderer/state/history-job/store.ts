import { create } from 'zustand';
import type { HistoryProgress } from '../../../core/history/past.ts';
import type { Failure } from '../../../electron/ipc/contract.ts';

export type HistoryJob =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running';
      readonly projectId: string;
      readonly startedAt: number;
      readonly cancelling: boolean;
      readonly progress: HistoryProgress | null;
      /** Points judged, once all are read; null before. */
      readonly judged: number | null;
    }
  | { readonly status: 'failed'; readonly projectId: string; readonly failure: Failure };

interface HistoryJobStore {
  readonly job: HistoryJob;
  begin(projectId: string, startedAt: number): void;
  progressed(progress: HistoryProgress): void;
  judged(points: number): void;
  cancelling(): void;
  failed(failure: Failure): void;
  clear(): void;
}

type Running = Extract<HistoryJob, { status: 'running' }>;

/** The one back-fill that may run. What it gives is not kept here: it goes to the database. */
export const useHistoryJob = create<HistoryJobStore>()((set) => {
  const whileRunning = (change: (job: Running) => HistoryJob): void =>
    set(({ job }) => (job.status === 'running' ? { job: change(job) } : {}));
  return {
    job: { status: 'idle' },
    begin: (projectId, startedAt) =>
      set({ job: { status: 'running', projectId, startedAt, cancelling: false, progress: null, judged: null } }),
    progressed: (progress) => whileRunning((job) => ({ ...job, progress })),
    judged: (points) => whileRunning((job) => ({ ...job, judged: points })),
    cancelling: () => whileRunning((job) => ({ ...job, cancelling: true })),
    failed: (failure) => whileRunning(({ projectId }) => ({ status: 'failed', projectId, failure })),
    clear: () => set({ job: { status: 'idle' } }),
  };
});
