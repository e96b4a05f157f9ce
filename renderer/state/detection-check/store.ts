import { create } from 'zustand';
import type { CheckProgress, DetectionCheck } from '../../../core/accuracy/check.ts';
import type { Failure } from '../../../electron/ipc/contract.ts';

/** The check of the detection against labelled code: `progress` is null before the first repository. */
export type CheckJob =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly progress: CheckProgress | null; readonly cancelling: boolean }
  | { readonly status: 'finished'; readonly check: DetectionCheck }
  | { readonly status: 'failed'; readonly failure: Failure };

interface DetectionCheckStore {
  readonly job: CheckJob;
  set(job: CheckJob): void;
}

export const useDetectionCheck = create<DetectionCheckStore>()((set) => ({
  job: { status: 'idle' },
  set: (job) => set({ job }),
}));
