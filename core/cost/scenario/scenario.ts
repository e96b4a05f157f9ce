import { money } from '../../base/money.ts';
import type { Catalogue } from '../../catalog/catalogue-schema.ts';
import { effortCoefficients, modelsOf } from '../../catalog/coefficients.ts';
import type { VendorId } from '../../catalog/schema.ts';
import type { VendorUsage } from '../../lockin/types.ts';
import { exitCost } from '../exit-cost.ts';
import { callFits } from '../fit/call-fits.ts';
import { simulate } from '../monte-carlo/simulate.ts';
import { closedForm } from '../percentiles.ts';
import { payback } from '../run/payback.ts';
import { runCost } from '../run/run-cost.ts';
import { movedVolumes } from '../run/target-volumes.ts';
import { teamFactor, teamFactors } from '../team.ts';
import { nothing, pertMean, threePoint, times } from '../three-point.ts';
import type { Settings } from '../types.ts';
import { behindAdapter } from './adapted-usage.ts';
import { gapsOf } from './gaps.ts';
import { type PooledPackage, sensitivityOf } from './sensitivity.ts';
import type { Leg, LegOutcome, Scenario, ScenarioOutcome, ScoreOf, WorkItem } from './types.ts';
import type { PlannedEdit } from './unlock.ts';
import { unlockDefinitions } from './unlock-edits.ts';
import { workItemsOf } from './work-items.ts';

export interface ScenarioInput {
  readonly scenario: Scenario;
  /** How each vendor that is left is used. */
  readonly usages: ReadonlyMap<VendorId, VendorUsage>;
  readonly catalogue: Pick<Catalogue, 'vendors' | 'models' | 'parameters'>;
  readonly settings: Settings;
  readonly scoreOf: ScoreOf;
}

const coefficientsOf = ({ catalogue, settings }: ScenarioInput) =>
  effortCoefficients(modelsOf(catalogue).effort, settings.coefficients);

const adapterOf = (usage: VendorUsage, input: ScenarioInput): PlannedEdit | null => {
  const plan = unlockDefinitions.find(({ id }) => id === 'one-wrapper')?.plan;
  return plan?.({ usage, settings: input.settings, coefficients: coefficientsOf(input) }) ?? null;
};

const settingsFor = ({ from, dropped }: Leg, settings: Settings): Settings =>
  dropped === undefined ? settings : { ...settings, dropped: { ...settings.dropped, [from]: dropped } };

const moneyFlow = (leg: Leg, usage: VendorUsage, exit: LegOutcome['exit'], { catalogue, settings }: ScenarioInput) => {
  const runCostBefore = runCost({ vendor: leg.from, models: usage.models, catalogue, settings });
  if (leg.to === null || exit === null) return { runCostBefore, runCostAfter: null, payback: null };
  const model = leg.model ?? exit.breakdown.calls.find(({ target }) => target?.model)?.target?.model ?? null;
  const volumes = movedVolumes(settings.volumes, leg.from, leg.to, model);
  const runCostAfter = runCost({ vendor: leg.to, models: [], catalogue, settings: { ...settings, volumes } });
  return {
    runCostBefore,
    runCostAfter,
    payback: payback({ exit, before: runCostBefore, after: runCostAfter, settings }),
  };
};

const legOutcome = (leg: Leg, usage: VendorUsage, input: ScenarioInput): LegOutcome => {
  const { catalogue, settings, scoreOf, scenario } = input;
  const adapter = scenario.adapterFirst ? adapterOf(usage, input) : null;
  const adapted = adapter === null ? usage : behindAdapter(usage);
  const calls =
    leg.to === null
      ? []
      : callFits({
          usage: adapted,
          target: leg.to,
          catalogue,
          ...(leg.model == null ? {} : { targetModel: leg.model }),
        });
  const exit =
    leg.to === null
      ? null
      : exitCost({ usage: adapted, target: leg.to, catalogue, settings: settingsFor(leg, settings), calls });
  return {
    leg,
    adapter: adapter?.hours ?? null,
    exit,
    scoreBefore: scoreOf(usage, settings),
    scoreWithAdapter: scoreOf(adapted, settings),
    ...moneyFlow(leg, adapted, exit, input),
  };
};

/** Packages of all legs, team factor left out. What is known of a target after the first leg is not learned again. */
const pooled = (legs: readonly LegOutcome[], input: ScenarioInput): readonly PooledPackage[] => {
  const coefficients = coefficientsOf(input);
  const factor = teamFactor(teamFactors(input.settings, coefficients));
  const base = threePoint(coefficients, 'learn.base');
  const seen = new Set<VendorId>();
  return legs.flatMap(({ leg, adapter, exit }) => {
    const again = leg.to !== null && seen.has(leg.to);
    if (leg.to !== null) seen.add(leg.to);
    const packages = (exit?.packages ?? []).map(({ id, hours }) => ({
      id,
      from: leg.from,
      hours:
        again && id === 'learn'
          ? { low: hours.low - base.low, likely: hours.likely - base.likely, high: hours.high - base.high }
          : hours,
    }));
    const first =
      adapter === null ? [] : [{ id: 'adapter' as const, from: leg.from, hours: times(adapter, 1 / factor) }];
    return [...first, ...packages];
  });
};

const itemsOf = ({ leg, adapter, exit }: LegOutcome, usage: VendorUsage, input: ScenarioInput): readonly WorkItem[] => {
  const edit = adapter === null ? null : adapterOf(usage, input);
  const first: WorkItem[] =
    edit === null
      ? []
      : [
          {
            from: leg.from,
            to: leg.to,
            package: 'adapter',
            title: edit.title,
            path: null,
            hours: edit.hours.likely,
            places: edit.places,
          },
        ];
  return [...first, ...(exit === null ? [] : workItemsOf(leg, exit, adapter !== null))];
};

const usagesOf = ({ scenario, usages }: ScenarioInput): readonly (readonly [Leg, VendorUsage])[] =>
  scenario.legs.flatMap((leg) => {
    const usage = usages.get(leg.from);
    return usage === undefined ? [] : [[leg, usage] as const];
  });

const unusedRemarks = ({ scenario, usages }: ScenarioInput): readonly string[] =>
  scenario.legs.filter(({ from }) => !usages.has(from)).map(({ from }) => `${from} is not used in this code.`);

/**
 * A plan worked out: each leg on its own, and all of them as one project. With an adapter first, each leg is costed on the
 * code as it stands behind the adapter, and the adapter's own hours are added. Same formula as a single move.
 */
export const playScenario = (input: ScenarioInput): ScenarioOutcome => {
  const { settings, scenario } = input;
  const pairs = usagesOf(input);
  const legs = pairs.map(([leg, usage]) => legOutcome(leg, usage, input));
  const coefficients = coefficientsOf(input);
  const factor = teamFactor(teamFactors(settings, coefficients));
  const sharedSigma = coefficients.value('effort.shared.sigma');
  const pool = pooled(legs, input);
  const packages = pool.map(({ hours: range }) => range);
  const form = closedForm(packages, factor, sharedSigma);
  const hours = packages.length === 0 ? nothing : form.range;
  const inMoney = (amount: number) => money(amount * settings.hourlyRate, settings.currency);
  return {
    scenario,
    legs,
    hours,
    days: times(hours, 1 / settings.focusHoursPerDay),
    money: { low: inMoney(hours.low), likely: inMoney(hours.likely), high: inMoney(hours.high) },
    distribution: simulate({ packages, factor, sharedSigma }),
    sum: {
      packages: pool.map(({ id, from, hours: range }) => ({ package: id, from, mean: pertMean(range) })),
      factor,
      mean: form.mean,
      deviation: form.deviation,
      sharedSigma,
      sigma: form.sigma,
    },
    sensitivity: sensitivityOf(pool),
    sharedVariance: sharedSigma === 0 ? 0 : sharedSigma ** 2 / form.sigma ** 2,
    workItems: pairs.flatMap(([, usage], index) => {
      const outcome = legs[index];
      return outcome === undefined ? [] : itemsOf(outcome, usage, input);
    }),
    gaps: legs.flatMap(({ leg, exit }) => (exit === null ? [] : gapsOf(leg, exit))),
    remarks: [...unusedRemarks(input), ...new Set(legs.flatMap(({ exit }) => exit?.remarks ?? []))],
  };
};
