import { create } from 'zustand';
import type { Failure } from '../../../electron/ipc/contract.ts';

export type BatchState =
  | { readonly status: 'waiting' | 'scanning' | 'done' | 'stopped' }
  | { readonly status: 'failed'; readonly failure: Failure };

interface BatchStore {
  readonly running: boolean;
  readonly cancelled: boolean;
  /** The projects of the last batch. */
  readonly batch: readonly string[];
  /** Where each of them stands; the failure of another stays until that one is scanned again. */
  readonly states: ReadonlyMap<string, BatchState>;
  begin(projects: readonly string[]): void;
  set(project: string, state: BatchState): void;
  cancel(): void;
  end(): void;
  reset(): void;
}

const idle = { running: false, cancelled: false, batch: [], states: new Map<string, BatchState>() };

const failures = (states: ReadonlyMap<string, BatchState>): readonly (readonly [string, BatchState])[] =>
  [...states].filter(([, { status }]) => status === 'failed');

/** The scan of several projects, one after the other. */
export const useBatch = create<BatchStore>()((set) => ({
  ...idle,
  begin: (projects) =>
    set(({ states }) => ({
      running: true,
      cancelled: false,
      batch: projects,
      states: new Map([...failures(states), ...projects.map((id) => [id, { status: 'waiting' }] as const)]),
    })),
  set: (project, state) => set(({ states }) => ({ states: new Map(states).set(project, state) })),
  cancel: () => set({ cancelled: true }),
  end: () => set({ running: false }),
  reset: () => set(idle),
}));
