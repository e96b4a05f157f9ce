import type { VendorId } from '../../../core/catalog/schema.ts';
import type { Leg, Scenario, ScenarioOutcome } from '../../../core/cost/scenario/types.ts';
import type { Unlock } from '../../../core/cost/scenario/unlock.ts';
import type { Blockade, Outage, PriceChange } from '../../../core/cost/scenario/what-if.ts';
import type { JudgeRequest } from '../judge/types.ts';

export interface PlanRequest extends Omit<JudgeRequest, 'today'> {
  /** Worked out in this order. */
  readonly scenarios: readonly Scenario[];
  /** Moves whose cheapest loosening edits are wanted. */
  readonly unlockFor: readonly Leg[];
  readonly whatIf: {
    /** Prices of every vendor in use times this. */
    readonly factor: number;
    /** Home countries (ISO 3166 alpha-2) whose vendors may no longer be used. */
    readonly blocked: readonly string[];
  };
}

export interface LegUnlocks {
  readonly from: VendorId;
  readonly to: VendorId | null;
  readonly unlocks: readonly Unlock[];
}

export interface PlanAnswer {
  readonly outcomes: readonly ScenarioOutcome[];
  readonly unlocks: readonly LegUnlocks[];
  /** What stops where one vendor is gone, for each vendor in use. */
  readonly outages: readonly Outage[];
  readonly prices: readonly PriceChange[];
  readonly blockade: Blockade;
}

/** Works plans out. Pure, but thousands of draws and every edit tried: it runs beside the window, never in its way. */
export type Planner = (request: PlanRequest) => Promise<PlanAnswer>;
