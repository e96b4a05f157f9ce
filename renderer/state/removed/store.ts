import { create } from 'zustand';

interface RemovedStore {
  /** Projects that were removed and can still be brought back. */
  readonly ids: ReadonlySet<string>;
  add(id: string): void;
  drop(id: string): void;
}

export const useRemoved = create<RemovedStore>()((set) => ({
  ids: new Set(),
  add: (id) => set(({ ids }) => ({ ids: new Set([...ids, id]) })),
  drop: (id) => set(({ ids }) => ({ ids: new Set([...ids].filter((one) => one !== id)) })),
}));
