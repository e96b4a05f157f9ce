import { create } from 'zustand';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { FindingKind, Lane } from '../../../core/scan/types.ts';

export type DecisionFilter = 'open' | 'accepted' | 'dismissed' | 'all';
export type Grouping = 'none' | 'vendor' | 'file' | 'owner';

export interface CallSiteFilter {
  readonly text: string;
  readonly vendor: VendorId | null;
  readonly kind: FindingKind | null;
  readonly lane: Lane | null;
  readonly model: string | null;
  readonly decision: DecisionFilter;
  /** As `ownerName` says it; empty for what nobody owns. */
  readonly owner: string | null;
  /** Exactly these findings, by place, and why: `7 calls use …`. Null = all. */
  readonly only: { readonly ids: ReadonlySet<string>; readonly label: string } | null;
}

export interface Line {
  readonly path: string;
  readonly line: number;
}

export const noFilter: CallSiteFilter = {
  text: '',
  vendor: null,
  kind: null,
  lane: null,
  model: null,
  decision: 'open',
  owner: null,
  only: null,
};

interface CallSiteViewStore {
  readonly filter: CallSiteFilter;
  readonly grouping: Grouping;
  /** Place of the finding whose code is shown. */
  readonly selected: string | null;
  /** A line to show that may hold no finding: evidence of a score. Gives way to the next selection. */
  readonly line: Line | null;
  setFilter(change: Partial<CallSiteFilter>): void;
  /** Starts over with just this filter. */
  showOnly(change: Partial<CallSiteFilter>, selected: string | null): void;
  showLine(line: Line): void;
  setGrouping(grouping: Grouping): void;
  select(id: string | null): void;
}

export const useCallSiteView = create<CallSiteViewStore>()((set) => ({
  filter: noFilter,
  grouping: 'none',
  selected: null,
  line: null,
  setFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
  showOnly: (change, selected) => set({ filter: { ...noFilter, ...change }, selected, line: null }),
  showLine: (line) => set({ line, selected: null }),
  setGrouping: (grouping) => set({ grouping }),
  select: (selected) => set({ selected, line: null }),
}));
