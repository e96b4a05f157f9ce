import type { Day } from '../base/day.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { ScenarioOutcome } from '../cost/scenario/types.ts';
import type { Settings } from '../cost/types.ts';

/** A plan worked out, with what a page or a file needs to name things. */
export interface PlanReport {
  readonly title: string;
  readonly today: Day;
  readonly outcome: ScenarioOutcome;
  readonly settings: Settings;
  /** Short names for every vendor and capability that occurs. */
  readonly labels: {
    readonly vendors: Readonly<Record<VendorId, string>>;
    readonly capabilities: Readonly<Record<string, string>>;
  };
}
