import { create } from 'zustand';
import type { Failure } from '../../../electron/ipc/contract.ts';

export type BatchState =
  | { readonly status: 'waiting' | 'scanning' | 'done' | 'stopped' }
  | { readonly status: 'failed'; readonly failure: Failure };

interface BatchStore {
  readonly running: boolean;
  readonly cancelled: boolean;
  /** Where each project of the last batch stands. */
  readonly states: ReadonlyMap<string, BatchState>;
  begin(projects: readonly string[]): void;
  set(project: string, state: BatchState): void;
  cancel(): void;
  end(): void;
  reset(): void;
}

const idle = { running: false, cancelled: false, states: new Map<string, BatchState>() };

/** The scan of several projects, one after the other. */
export const useBatch = create<BatchStore>()((set) => ({
  ...idle,
  begin: (projects) =>
    set({ running: true, cancelled: false, states: new Map(projects.map((id) => [id, { status: 'waiting' }])) }),
  set: (project, state) => set(({ states }) => ({ states: new Map(states).set(project, state) })),
  cancel: () => set({ cancelled: true }),
  end: () => set({ running: false }),
  reset: () => set(idle),
}));
