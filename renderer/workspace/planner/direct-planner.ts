import type { VendorId } from '../../../core/catalog/schema.ts';
import type { Catalogue } from '../../../core/catalog/types.ts';
import { playScenario } from '../../../core/cost/scenario/scenario.ts';
import type { ScoreOf } from '../../../core/cost/scenario/types.ts';
import { cheapestUnlock } from '../../../core/cost/scenario/unlock.ts';
import { priceTimes, regionBlocked, vendorGone } from '../../../core/cost/scenario/what-if.ts';
import { lockInScore } from '../../../core/lockin/score.ts';
import type { VendorUsage } from '../../../core/lockin/types.ts';
import { vendorUsage } from '../../../core/lockin/usage/usage.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import { counted } from '../judge/direct-judge.ts';
import type { LegUnlocks, PlanAnswer, Planner, PlanRequest } from './types.ts';

export type Usages = ReadonlyMap<VendorId, VendorUsage>;

/** How every vendor that production code uses is used. */
export const usagesOf = (
  catalogue: Catalogue,
  { scan, dismissed }: { readonly scan: ScanResult; readonly dismissed: readonly number[] },
): Usages => {
  const { findings, signals } = counted(scan, dismissed);
  const vendors = new Set(findings.filter(({ lane }) => lane === 'production').map(({ vendor }) => vendor));
  return new Map([...vendors].sort().map((vendor) => [vendor, vendorUsage({ vendor, findings, signals, catalogue })]));
};

type Question = Pick<PlanRequest, 'scenarios' | 'unlockFor' | 'whatIf' | 'settings'>;

/** The answer from how the vendors are used. */
export const planNow = (catalogue: Catalogue, usages: Usages, question: Question): PlanAnswer => {
  const { settings, whatIf } = question;
  const scoreOf: ScoreOf = (usage, own) => lockInScore({ usage, catalogue, settings: own });
  const all = [...usages.values()];
  return {
    outcomes: question.scenarios.map((scenario) => playScenario({ scenario, usages, catalogue, settings, scoreOf })),
    unlocks: question.unlockFor.flatMap(({ from, to }): LegUnlocks[] => {
      const usage = usages.get(from);
      return usage === undefined
        ? []
        : [{ from, to, unlocks: cheapestUnlock({ usage, target: to, catalogue, settings, scoreOf }) }];
    }),
    outages: all.flatMap(({ vendor }) => vendorGone(vendor, all) ?? []),
    prices: all.map((usage) => priceTimes(usage, whatIf.factor, catalogue, settings)),
    blockade: regionBlocked(whatIf.blocked, all, catalogue),
  };
};

/** Plans in this thread. */
export const directPlanner =
  (catalogue: Catalogue): Planner =>
  async (request) =>
    planNow(catalogue, usagesOf(catalogue, request), request);
