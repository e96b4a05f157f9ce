import type { Money } from '../../base/money.ts';
import type { Edits } from '../../catalog/coefficients.ts';
import type { VendorId } from '../../catalog/schema.ts';
import type { LockInScore, Place, VendorUsage } from '../../lockin/types.ts';
import type { Simulation } from '../monte-carlo/simulate.ts';
import type { Payback } from '../run/payback.ts';
import type { ExplainedExitCost, Range, RunCost, Settings, WorkPackageId } from '../types.ts';

/** The lock-in score of a usage. Handed in, since costs do not import how the score is made. */
export type ScoreOf = (
  usage: VendorUsage,
  settings: { readonly custody: Settings['custody']; readonly coefficients?: Edits },
) => LockInScore;

/** One vendor to leave, and where to go. */
export interface Leg {
  readonly from: VendorId;
  /** Null: nothing is left yet; only useful with an adapter. */
  readonly to: VendorId | null;
  /** Model of the target; by default the one that suits each call best. */
  readonly model?: string | null;
  /** Capabilities given up on this leg. */
  readonly dropped?: readonly string[];
}

export interface Scenario {
  readonly name: string;
  readonly legs: readonly Leg[];
  /** Put every call of the vendors left behind one module of one's own first. */
  readonly adapterFirst: boolean;
}

export type PlannedPackage = WorkPackageId | 'adapter';

/** How much of the packages' own uncertainty comes from one of them. */
export interface Sensitivity {
  readonly package: PlannedPackage;
  readonly from: VendorId;
  /** 0–1; all of a plan sum to 1. */
  readonly share: number;
}

/** One thing to do, as it would stand in a tracker. */
export interface WorkItem {
  readonly from: VendorId;
  readonly to: VendorId | null;
  readonly package: PlannedPackage;
  readonly title: string;
  /** Null for work that belongs to no single file. */
  readonly path: string | null;
  /** Likely hours, team factor included. */
  readonly hours: number;
  readonly places: readonly Place[];
}

export interface CapabilityGap {
  readonly from: VendorId;
  readonly to: VendorId | null;
  readonly subject: string;
  readonly reason: string;
  /** `missing`: known not to be there; `unknown`: the catalogue does not say; `dropped`: given up; `call`: a call as written. */
  readonly kind: 'missing' | 'unknown' | 'dropped' | 'call';
}

export interface LegOutcome {
  readonly leg: Leg;
  /** Hours of the adapter before anything is moved; null where none is made. */
  readonly adapter: Range | null;
  readonly exit: ExplainedExitCost | null;
  readonly scoreBefore: LockInScore;
  /** With the adapter in place and the old vendor still in use; the same as before where none is made. */
  readonly scoreWithAdapter: LockInScore;
  readonly runCostBefore: RunCost;
  readonly runCostAfter: RunCost | null;
  readonly payback: Payback | null;
}

/** What the closed form of a plan was worked out from. */
export interface PlanSum {
  /** Mean hours, team factor left out. */
  readonly packages: readonly { readonly package: PlannedPackage; readonly from: VendorId; readonly mean: number }[];
  /** Team factor f. */
  readonly factor: number;
  /** M and S: mean and standard deviation of all packages times f, hours. */
  readonly mean: number;
  readonly deviation: number;
  /** σs, common to all packages, and σT, of the whole: standard deviations of the log. */
  readonly sharedSigma: number;
  readonly sigma: number;
}

export interface ScenarioOutcome {
  readonly scenario: Scenario;
  readonly legs: readonly LegOutcome[];
  /** All legs as one project under one shared factor; a target that several legs go to is learned once. */
  readonly hours: Range;
  readonly days: Range;
  readonly money: { readonly low: Money; readonly likely: Money; readonly high: Money };
  readonly distribution: Simulation;
  readonly sum: PlanSum;
  /** What would narrow the range, most first. */
  readonly sensitivity: readonly Sensitivity[];
  /** Share of the log variance that all packages have in common and no package explains, 0–1. */
  readonly sharedVariance: number;
  readonly workItems: readonly WorkItem[];
  readonly gaps: readonly CapabilityGap[];
  readonly remarks: readonly string[];
}
