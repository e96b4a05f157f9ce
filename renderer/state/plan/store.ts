import { create } from 'zustand';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { Leg } from '../../../core/cost/scenario/types.ts';

export type PlanView = 'plan' | 'compare' | 'what-if';

/** A plan as it stands on the screen. */
export interface Draft {
  readonly projectId: string;
  /** The scenario it was opened from; null where it was never kept. */
  readonly keptAs: string | null;
  readonly legs: readonly Leg[];
  readonly adapterFirst: boolean;
}

interface PlanStore {
  readonly view: PlanView;
  /** Null: the plan the screen proposes. */
  readonly draft: Draft | null;
  /** Place of the leg whose targets and calls are shown. */
  readonly leg: number;
  readonly factor: number;
  readonly gone: VendorId | null;
  readonly blocked: readonly string[];
  show(view: PlanView): void;
  setDraft(draft: Draft | null): void;
  lookAt(leg: number): void;
  setWhatIf(change: Partial<Pick<PlanStore, 'factor' | 'gone' | 'blocked'>>): void;
  reset(): void;
}

const start = { view: 'plan', draft: null, leg: 0, factor: 2, gone: null, blocked: [] } as const;

export const usePlanStore = create<PlanStore>()((set) => ({
  ...start,
  show: (view) => set({ view }),
  setDraft: (draft) => set({ draft }),
  lookAt: (leg) => set({ leg }),
  setWhatIf: (change) => set(change),
  reset: () => set(start),
}));
