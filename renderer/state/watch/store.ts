import { create } from 'zustand';

/** Whether the files of the open repository are watched. `watched` of its `folders` are: there is a limit. */
export type Watch =
  | { readonly status: 'off' }
  | { readonly status: 'watching'; readonly watched: number; readonly folders: number }
  | { readonly status: 'ended'; readonly detail: string };

interface WatchStore {
  readonly watch: Watch;
  set(watch: Watch): void;
}

export const useWatch = create<WatchStore>((set) => ({
  watch: { status: 'off' },
  set: (watch) => set({ watch }),
}));
