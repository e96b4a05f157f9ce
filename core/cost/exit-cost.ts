import { money } from '../base/money.ts';
import { mapToTarget, type TargetMapping, usedInterface } from '../catalog/capability-mapping.ts';
import type { Catalogue } from '../catalog/catalogue-schema.ts';
import { type Coefficients, effortCoefficients, modelsOf } from '../catalog/coefficients.ts';
import type { EffortKey } from '../catalog/model-schema.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { VendorUsage } from '../lockin/types.ts';
import { confidenceOf } from './confidence.ts';
import { type CallFit, callFits } from './fit/call-fits.ts';
import { nothingToLeave } from './nothing-to-leave.ts';
import { packageDefinitions } from './packages/all.ts';
import type { PackageDefinition, PackageEstimate, PackageInput } from './packages/package.ts';
import { closedForm } from './percentiles.ts';
import { disagreement, secondOpinion } from './second-opinion.ts';
import { classBy, fitOfCalls, impossibleCalls } from './site-class.ts';
import { siteGroups, spreadFactor } from './site-groups.ts';
import { teamFactor, teamFactors } from './team.ts';
import { pertDeviation, times } from './three-point.ts';
import type { ExitCost, ExplainedExitCost, Range, Settings, WorkPackage } from './types.ts';

export interface ExitCostInput {
  readonly usage: VendorUsage;
  /** Null: no target is known; everything counts as missing. */
  readonly target: VendorId | null;
  readonly catalogue: Pick<Catalogue, 'vendors' | 'models' | 'parameters'>;
  readonly settings: Settings;
  /** By default worked out from the catalogue. */
  readonly mapping?: TargetMapping | null;
  /** Every call against the target; by default worked out from the parameter facts. */
  readonly calls?: readonly CallFit[];
}

const packageInput = (
  input: ExitCostInput,
  calls: readonly CallFit[],
  coefficients: Coefficients<EffortKey>,
): PackageInput => {
  const { usage, target, catalogue, settings } = input;
  const from = catalogue.vendors.find(({ id }) => id === usage.vendor) ?? null;
  const to = catalogue.vendors.find(({ id }) => id === target) ?? null;
  const known = from === null || to === null ? null : mapToTarget(from, to, usedInterface(usage));
  const mapping = input.mapping === undefined ? known : input.mapping;
  const groups = siteGroups(usage, classBy(mapping, fitOfCalls(calls)), coefficients);
  const minutes = groups.reduce((sum, group) => sum + group.minutes, 0);
  const siteHours = (spreadFactor(usage.files.length, coefficients) * minutes) / 60;
  const { effort: model, quality: modelNames } = modelsOf(catalogue);
  return { usage, from, to, mapping, settings, groups, siteHours, coefficients, model, modelNames };
};

type Estimated = PackageEstimate & Pick<PackageDefinition, 'id'>;

const workPackages = (estimates: readonly Estimated[]): readonly WorkPackage[] => {
  const variance = estimates.reduce((sum, { hours }) => sum + pertDeviation(hours) ** 2, 0);
  return estimates.map(({ id, hours, explanation, evidence, coefficients }) => ({
    id,
    hours,
    explanation,
    evidence,
    coefficients,
    varianceShare: variance === 0 ? 0 : pertDeviation(hours) ** 2 / variance,
  }));
};

const inMoney = (hours: Range, { hourlyRate, currency }: Settings): ExitCost['money'] => ({
  low: money(hours.low * hourlyRate, currency),
  likely: money(hours.likely * hourlyRate, currency),
  high: money(hours.high * hourlyRate, currency),
});

const remarksOf = (
  { target, usage }: ExitCostInput,
  estimates: readonly Estimated[],
  further: readonly string[],
): readonly string[] => [
  ...(target === null ? ['No target is known; everything in use counts as missing.'] : []),
  ...(usage.capabilities.length === 0 ? ['No capability could be told from the code; only places are counted.'] : []),
  ...estimates.flatMap(({ remarks }) => remarks),
  ...further,
];

/**
 * What leaving costs, as an 80 % range with everything it is made of. Hours: work packages by low, likely and high, summed
 * in closed form under a shared factor. Days = hours / focus hours a day; money = hours · rate. No evidence: all zero.
 * Source: cost model v1, sections 3.1 to 3.3. No source gives measured person-days for such a move.
 */
export const exitCost = (input: ExitCostInput): ExplainedExitCost => {
  const { usage, target, catalogue, settings } = input;
  if (usage.sites.length === 0) return nothingToLeave(usage.vendor, settings);
  const coefficients = effortCoefficients(modelsOf(catalogue).effort, settings.coefficients);
  const calls = input.calls ?? (target === null ? [] : callFits({ usage, target, catalogue }));
  const basis = packageInput(input, calls, coefficients);
  const estimates = packageDefinitions.map(({ id, estimate }) => ({ id, ...estimate(basis) }));
  const factors = teamFactors(settings, coefficients);
  const sharedSigma = coefficients.value('effort.shared.sigma');
  const total = closedForm(
    estimates.map(({ hours }) => hours),
    teamFactor(factors),
    sharedSigma,
  );
  const opinion = secondOpinion(usage, coefficients);
  return {
    vendor: usage.vendor,
    target,
    hours: total.range,
    days: times(total.range, 1 / settings.focusHoursPerDay),
    money: inMoney(total.range, settings),
    packages: workPackages(estimates),
    files: usage.files.length + usage.configFiles.length + usage.testSites.length,
    secondOpinion: opinion,
    remarks: remarksOf(input, estimates, [
      ...impossibleCalls(calls),
      ...disagreement(total.range.likely, opinion.lines, coefficients),
    ]),
    breakdown: {
      groups: basis.groups,
      spread: spreadFactor(usage.files.length, coefficients),
      siteHours: basis.siteHours,
      factors,
      mean: total.mean,
      deviation: total.deviation,
      sharedSigma,
      sharedVariance: total.sigma === 0 ? 0 : sharedSigma ** 2 / total.sigma ** 2,
      mapping: basis.mapping,
      calls,
      confidence: confidenceOf(basis),
      edited: coefficients.edited.map((key) => coefficients.used(key)),
    },
  };
};
