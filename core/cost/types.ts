import type { Money } from '../base/money.ts';
import type { TargetMapping } from '../catalog/capability-mapping.ts';
import type { UsedCoefficient } from '../catalog/coefficients.ts';
import type { MappingClass, SiteKind } from '../catalog/model-schema.ts';
import type { Confidence, VendorId } from '../catalog/schema.ts';
import type { CodeEvidence, Custody, Evidence } from '../lockin/types.ts';
import type { CallFit } from './fit/call-fits.ts';
import type { EditFeatures } from './predicted-edits.ts';

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
  /** The figures of the model that took part. */
  readonly coefficients?: readonly UsedCoefficient<string>[];
}

/** Like sites that are changed alike: minutes = base · count^0.75. */
export interface SiteGroup {
  readonly kind: SiteKind;
  readonly symbol: string;
  readonly class: MappingClass;
  readonly count: number;
  /** Likely minutes of the whole group before spread, assistant and team. */
  readonly minutes: number;
  readonly base: UsedCoefficient<string>;
  readonly places: readonly CodeEvidence[];
}

/** One multiplier of the hours, with where it comes from. */
export interface Factor {
  readonly label: string;
  readonly value: number;
  readonly evidence: Evidence;
}

/** How the hours came about, down to coefficients and lines. */
export interface ExitBreakdown {
  /** Largest first, then by kind and symbol. */
  readonly groups: readonly SiteGroup[];
  /** s: how much dearer each site gets because the work is spread over files. */
  readonly spread: number;
  /** E: likely hours of all sites, spread included, before assistant and team. */
  readonly siteHours: number;
  /** g, familiarity and review. Their product without g is f. */
  readonly factors: readonly Factor[];
  /** M and S: mean and standard deviation of the sum of the packages times f, hours. */
  readonly mean: number;
  readonly deviation: number;
  /** Standard deviation of the log of what all packages share. */
  readonly sharedSigma: number;
  /** Share of the log variance that the packages do not explain, 0–1. */
  readonly sharedVariance: number;
  readonly mapping: TargetMapping | null;
  /** Every call that makes or changes a clip, against the operation of the target that suits it best. */
  readonly calls: readonly CallFit[];
  readonly confidence: Confidence;
  /** Coefficients that are the team's own. */
  readonly edited: readonly UsedCoefficient<string>[];
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
  /** By the published rule; `predicted` by the rule that is backtested on real migrations: show that where it is present. */
  readonly secondOpinion: {
    readonly files: number;
    readonly lines: Range;
    readonly predicted?: { readonly files: number; readonly lines: Range; readonly features: EditFeatures };
  };
  /** Sentences a reader must know: unknown mapping, few sites, flagged for review. */
  readonly remarks: readonly string[];
  readonly breakdown?: ExitBreakdown;
}

/** What `exitCost` gives: nothing is left out. */
export type ExplainedExitCost = ExitCost & { readonly breakdown: ExitBreakdown };

/** What a month costs at the user's own volumes. `amount` is null where a price or a volume is unknown. */
export interface RunCost {
  readonly vendor: VendorId;
  readonly amount: Money | null;
  readonly lines: readonly {
    readonly model: string | null;
    readonly volume: number | null;
    readonly unit: string;
    readonly unitPrice: Money | null;
    /** Where the price depends on something nobody said: the cheapest and the dearest. */
    readonly unitPriceRange?: { readonly low: Money; readonly high: Money };
    readonly evidence: readonly Evidence[];
  }[];
  /** Why a part is unknown. */
  readonly unknown: readonly string[];
  /** Where a price depends on something nobody said: the cheapest and the dearest month. Null where not even that is known. */
  readonly range?: { readonly low: Money; readonly high: Money } | null;
}

/** A monthly amount in the unit of a price. */
export interface Volume {
  readonly vendor: VendorId;
  readonly model: string | null;
  readonly unit: string;
  readonly perMonth: number;
  /** As the price names it; absent where the price does not depend on it or nobody said. */
  readonly resolution?: string;
}

/** A price the team has agreed with a vendor; it goes before the list price. */
export interface OwnPrice {
  readonly vendor: VendorId;
  /** Null: every model of the vendor. */
  readonly model: string | null;
  readonly unit: string;
  readonly usd: number;
}

/** What a move costs once, beside the work. Amounts in USD, as the prices. */
export interface OneOff {
  readonly egressUsd?: number;
  readonly dualRunMonths?: number;
  readonly contractExitUsd?: number;
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
  readonly volumes: readonly Volume[];
  /** What code cannot tell, by vendor; absent = unknown. */
  readonly custody: Readonly<Record<VendorId, Custody>>;
  /** Figures of the models that are the team's own, by coefficient key; every one is named on the report. */
  readonly coefficients?: Readonly<Record<string, number>>;
  /** Capabilities given up on leaving, by the vendor left: learned about, not rebuilt. */
  readonly dropped?: Readonly<Record<VendorId, readonly string[]>>;
  readonly prices?: readonly OwnPrice[];
  /** Fixed monthly fees in USD, by vendor. */
  readonly fixedFees?: Readonly<Record<VendorId, number>>;
  readonly oneOff?: OneOff;
  /** Units of `currency` for one USD; needed to set work against run cost in another currency. */
  readonly perUsd?: number;
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
