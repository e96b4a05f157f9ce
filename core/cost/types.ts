import type { Money } from '../base/money.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { Evidence } from '../lockin/types.ts';

/** 80 % range: low = P10, likely = P50, high = P90. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export const workPackageIds = ['learn', 'edit', 'test', 'missing', 'async', 'data', 'eval', 'rollout'] as const;
export type WorkPackageId = (typeof workPackageIds)[number];

export interface WorkPackage {
  readonly id: WorkPackageId;
  /** Hours before the team factor: optimistic, most likely, pessimistic. */
  readonly hours: Range;
  /** Share of the total variance, 0–1: what would narrow the range. */
  readonly varianceShare: number;
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
}

export interface ExitCost {
  readonly vendor: VendorId;
  /** Null: nothing to leave, or no target is known. */
  readonly target: VendorId | null;
  readonly hours: Range;
  readonly days: Range;
  readonly money: { readonly low: Money; readonly likely: Money; readonly high: Money };
  readonly packages: readonly WorkPackage[];
  readonly files: number;
  readonly secondOpinion: { readonly files: number; readonly lines: Range };
  /** Sentences a reader must know: unknown mapping, few sites, flagged for review. */
  readonly remarks: readonly string[];
}

/** What a month costs at the user's own volumes. `amount` is null where a price or a volume is unknown. */
export interface RunCost {
  readonly vendor: VendorId;
  readonly amount: Money | null;
  readonly lines: readonly {
    readonly model: string | null;
    readonly volume: number | null;
    readonly unit: string;
    readonly unitPrice: Money | null;
    readonly evidence: readonly Evidence[];
  }[];
  /** Why a part is unknown. */
  readonly unknown: readonly string[];
}

/** The user's own figures. Everything that is not a default is named on the report. */
export interface Settings {
  readonly hourlyRate: number;
  readonly currency: string;
  readonly focusHoursPerDay: number;
  /** 0.85 the team knows the target, 1 knows one of both, 1.25 new to both. */
  readonly familiarity: number;
  /** 1 without a coding assistant, 0.7 with, 0.5 at best. */
  readonly assistantFactor: number;
  readonly inProduction: boolean;
  /** Monthly volume by vendor and model id; unit as in the price. */
  readonly volumes: readonly {
    readonly vendor: VendorId;
    readonly model: string | null;
    readonly unit: string;
    readonly perMonth: number;
  }[];
  /** What code cannot tell, by vendor; absent = unknown. */
  readonly custody: Readonly<
    Record<VendorId, { readonly mastersOnlyAtVendor?: boolean; readonly largeLibrary?: boolean }>
  >;
}

export const defaultSettings: Settings = {
  hourlyRate: 95,
  currency: 'XXX',
  focusHoursPerDay: 6,
  familiarity: 1,
  assistantFactor: 0.7,
  inProduction: true,
  volumes: [],
  custody: {},
};
