import type { VendorId } from '../catalog/schema.ts';
import type { Catalogue } from '../catalog/types.ts';
import { playScenario } from '../cost/scenario/scenario.ts';
import type { Scenario } from '../cost/scenario/types.ts';
import { lockInScore } from '../lockin/score.ts';
import { vendorUsage } from '../lockin/usage/usage.ts';
import type { PlanReport } from '../report/plan-types.ts';
import type { Assessment } from '../report/types.ts';
import { scenarioTitle } from '../report/wording/plan.ts';

export interface PlanInput {
  readonly assessment: Assessment;
  readonly catalogue: Catalogue;
  /** Without a name: it is told from the legs. */
  readonly scenario: Omit<Scenario, 'name'>;
}

/** A plan worked out on the code, settings and day of an assessment. */
export const assessPlan = ({ assessment, catalogue, scenario }: PlanInput): PlanReport => {
  const { scan, settings, today, labels } = assessment;
  const names = new Map(catalogue.vendors.map(({ id, name }) => [id, name]));
  const nameOf = (id: VendorId): string => labels.vendors[id] ?? names.get(id) ?? id;
  const title = scenarioTitle(scenario, nameOf);
  const ids = scenario.legs.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const usages = new Map(
    scenario.legs
      .filter(({ from }) => assessment.vendors.some(({ vendor }) => vendor === from))
      .map(({ from: vendor }) => [
        vendor,
        vendorUsage({ vendor, findings: scan.findings, signals: scan.signals, catalogue }),
      ]),
  );
  return {
    title,
    today,
    settings,
    outcome: playScenario({
      scenario: { ...scenario, name: title },
      usages,
      catalogue,
      settings,
      scoreOf: (usage, own) => lockInScore({ usage, catalogue, settings: own }),
    }),
    labels: { vendors: Object.fromEntries(ids.map((id) => [id, nameOf(id)])), capabilities: labels.capabilities },
  };
};
