import { create } from 'zustand';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { FindingKind, Lane } from '../../../core/scan/types.ts';

export type DecisionFilter = 'open' | 'accepted' | 'dismissed' | 'all';
export type Grouping = 'none' | 'vendor' | 'file';

export interface CallSiteFilter {
  readonly text: string;
  readonly vendor: VendorId | null;
  readonly kind: FindingKind | null;
  readonly lane: Lane | null;
  readonly model: string | null;
  readonly decision: DecisionFilter;
  /** Exactly these findings, by key, and why: `7 calls use …`. Null = all. */
  readonly only: { readonly keys: ReadonlySet<string>; readonly label: string } | null;
}

export const noFilter: CallSiteFilter = {
  text: '',
  vendor: null,
  kind: null,
  lane: null,
  model: null,
  decision: 'open',
  only: null,
};

interface CallSiteViewStore {
  readonly filter: CallSiteFilter;
  readonly grouping: Grouping;
  /** Key of the finding whose code is shown. */
  readonly selected: string | null;
  setFilter(change: Partial<CallSiteFilter>): void;
  /** Starts over with just this filter. */
  showOnly(change: Partial<CallSiteFilter>, selected?: string | null): void;
  setGrouping(grouping: Grouping): void;
  select(key: string | null): void;
}

export const useCallSiteView = create<CallSiteViewStore>()((set) => ({
  filter: noFilter,
  grouping: 'none',
  selected: null,
  setFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
  showOnly: (change, selected = null) => set({ filter: { ...noFilter, ...change }, selected }),
  setGrouping: (grouping) => set({ grouping }),
  select: (selected) => set({ selected }),
}));
