import type { Day } from '../../base/day.ts';
import { compareText } from '../../base/order.ts';
import { gapBetween, isEnding, possibleTargets } from '../../catalog/candidates.ts';
import {
  mapToTarget,
  type TargetMapping,
  type UsedInterface,
  usedInterface,
} from '../../catalog/capability-mapping.ts';
import type { Catalogue } from '../../catalog/catalogue-schema.ts';
import { type Coefficients, lockInCoefficients, modelsOf } from '../../catalog/coefficients.ts';
import type { LockInKey } from '../../catalog/model-schema.ts';
import type { Vendor } from '../../catalog/schema.ts';
import type { VendorUsage } from '../../lockin/types.ts';
import { exitCost } from '../exit-cost.ts';
import { type CallFit, callCount, callFits } from '../fit/call-fits.ts';
import type { FitItem, Verdict } from '../fit/types.ts';
import { runCost } from '../run/run-cost.ts';
import { movedVolumes } from '../run/target-volumes.ts';
import { classOfVerdict } from '../site-class.ts';
import type { Settings } from '../types.ts';
import { coveredBy, gatewayCoverage } from './gateway.ts';
import { isLiving, type Lives } from './living.ts';
import { qualityOf } from './quality.ts';
import type { Alternative } from './types.ts';

export interface AlternativesInput {
  readonly usage: VendorUsage;
  readonly catalogue: Pick<Catalogue, 'vendors' | 'models' | 'parameters' | 'quality'>;
  readonly settings: Settings;
  /** For models that end one by one; null leaves those with an end out. */
  readonly today?: Day | null;
  /** How many of the best are kept, beside those the entry names and those that are ending. */
  readonly costed?: number;
}

interface Draft {
  readonly target: Vendor;
  readonly mapping: TargetMapping;
  readonly calls: readonly CallFit[];
  readonly loss: number;
  readonly quality: Alternative['quality'];
}

/** Vendors of a kind that can stand for each other: makers of models, gateways to them, and open weights. */
const kin = (from: Vendor, { vendors, models }: AlternativesInput['catalogue']): readonly Vendor[] => {
  const generative = modelsOf({ models }).effort.generativeCategories;
  return generative.includes(from.category) ? vendors.filter(({ category }) => generative.includes(category)) : [];
};

/** Mean weight of d, a, m over the capabilities in use and the calls whose arguments can be judged; 1 without any. */
const lossOf = (
  { capabilities }: TargetMapping,
  calls: readonly CallFit[],
  weights: Coefficients<LockInKey>,
): number => {
  const judged = [
    ...capabilities.map((mapped) => ({ kind: mapped.class, count: 1 })),
    ...calls.flatMap(({ verdict, sites }) => {
      const kind = classOfVerdict[verdict];
      return kind === null ? [] : [{ kind, count: sites.length }];
    }),
  ];
  const total = judged.reduce((sum, { kind, count }) => sum + count * weights.value(`lockin.uniqueness.${kind}`), 0);
  const of = judged.reduce((sum, { count }) => sum + count, 0);
  return of === 0 ? 1 : total / of;
};

const livesOf = ({ catalogue, today = null }: AlternativesInput): Lives => ({
  today,
  vendors: catalogue.vendors,
  rules: modelsOf(catalogue).quality,
});

/** A target may take every argument and still not have the model, or nobody knows which it is: the line that names it changes. */
const withOtherModel = (target: Vendor, calls: readonly CallFit[], lives: Lives): readonly CallFit[] => {
  const covers = coveredBy(target, lives);
  return calls.map((call) =>
    call.verdict !== 'fits' || call.sites.every(covers)
      ? call
      : { ...call, verdict: 'map', items: [...call.items, otherModel(target)] },
  );
};

const otherModel = ({ name }: Vendor): FitItem => ({
  parameter: 'model',
  canonical: null,
  verdict: 'map',
  reason: `${name} is not known to go on with the model of this call; another must be named`,
  limit: null,
});

const draftOf = (from: Vendor, target: Vendor, used: UsedInterface, input: AlternativesInput): Draft => {
  const { usage, catalogue, settings } = input;
  const models = modelsOf(catalogue);
  const lives = livesOf(input);
  const keys = usage.capabilities.map(({ key }) => key);
  const mapping = mapToTarget(from, target, used);
  const living = target.models.filter((model) => isLiving(model, target, lives));
  const ended = new Set(target.models.filter((model) => !living.includes(model)).map(({ id }) => id));
  const isUsable = (model: string): boolean => !ended.has(model);
  const calls = withOtherModel(target, callFits({ usage, target: target.id, catalogue, isUsable }), lives);
  const able = living.filter(({ capability }) => capability.some((key) => keys.includes(key)));
  return {
    target,
    mapping,
    calls,
    loss: lossOf(mapping, calls, lockInCoefficients(models.lockin, settings.coefficients)),
    quality: qualityOf(able, keys, catalogue.quality, models.quality),
  };
};

const draftsOf = (from: Vendor, input: AlternativesInput): readonly Draft[] => {
  const { catalogue } = input;
  const named = new Set(from.equivalents.map(({ id }) => id));
  const used = usedInterface(input.usage);
  return [...new Set([...possibleTargets(from, catalogue), ...kin(from, catalogue)])]
    .filter((target) => target.id !== from.id)
    .map((target) => draftOf(from, target, used, input))
    .filter(
      ({ target, mapping }) => named.has(target.id) || mapping.capabilities.some((mapped) => mapped.class !== 'm'),
    );
};

const useless = ({ mapping }: Draft): boolean =>
  mapping.capabilities.length > 0 && mapping.capabilities.every((mapped) => mapped.class === 'm');

const reasonAgainst = (draft: Draft): string | null => {
  const { status } = draft.target;
  if (isEnding(draft.target))
    return status.date === undefined ? 'Its end is announced.' : `It ends or has ended on ${status.date}.`;
  return useless(draft) ? 'Nothing that is used is known to exist there.' : null;
};

/**
 * Suggested first; then least lost; then those somebody has compared with the vendor; then best quality and fewest hours;
 * between equals by id.
 */
const byRank = (a: Alternative, b: Alternative): number =>
  Number(b.suggested) - Number(a.suggested) ||
  hundredths(a.loss) - hundredths(b.loss) ||
  Number(b.gap !== '') - Number(a.gap !== '') ||
  (b.quality?.score ?? 0) - (a.quality?.score ?? 0) ||
  (a.exit?.hours.likely ?? 0) - (b.exit?.hours.likely ?? 0) ||
  compareText(a.vendor, b.vendor);

/** Losses nearer than this are one. */
const hundredths = (loss: number | undefined): number => Math.round(100 * (loss ?? 1));

const countOf = (calls: readonly CallFit[], verdict: Verdict): number =>
  callCount(calls.filter((call) => call.verdict === verdict));

/** The model that suits most calls; between equals the first by id. */
const mostSuited = (calls: readonly CallFit[]): string | null => {
  const counts = new Map<string, number>();
  for (const { target, verdict, sites } of calls)
    if (target?.model && verdict !== 'impossible')
      counts.set(target.model, (counts.get(target.model) ?? 0) + sites.length);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? null;
};

const finish = (from: Vendor, draft: Draft, input: AlternativesInput): Alternative => {
  const { usage, catalogue, settings } = input;
  const { target, mapping, calls, loss, quality } = draft;
  const reason = reasonAgainst(draft);
  const model = mostSuited(calls);
  const exit = reason === null ? exitCost({ usage, target: target.id, catalogue, settings, mapping, calls }) : null;
  const volumes = movedVolumes(settings.volumes, from.id, target.id, model);
  const missing = mapping.capabilities.filter((mapped) => mapped.class === 'm');
  return {
    vendor: target.id,
    name: target.name,
    gap: gapBetween(from, target),
    state: target.status.state,
    homeCountry: target.homeCountry ?? null,
    missingCapabilities: missing.filter(({ known }) => known).map(({ capability }) => capability),
    unknownCapabilities: missing.filter(({ known }) => !known).map(({ capability }) => capability),
    quality,
    exit,
    confidence: exit?.breakdown.confidence ?? 'low',
    suggested: reason === null,
    reason,
    ends: isEnding(target) ? { day: target.status.date ?? null, source: target.status.source } : null,
    loss,
    calls: {
      fits: countOf(calls, 'fits'),
      map: countOf(calls, 'map'),
      unknown: countOf(calls, 'unknown'),
      impossible: countOf(calls, 'impossible'),
    },
    model,
    runCost: runCost({ vendor: target.id, models: [], catalogue, settings: { ...settings, volumes } }),
    openWeights: target.category === 'open-weights',
    gateway: target.category === 'aggregator' ? gatewayCoverage(target, usage, livesOf(input)) : null,
  };
};

/**
 * Where one could go, ranked by what is lost, by whether somebody has compared the two, by quality and by effort. What is ending or can do nothing of what is used is
 * listed last with the reason, never suggested. Empty for a vendor the catalogue does not know.
 */
export const alternativesTo = (input: AlternativesInput): readonly Alternative[] => {
  const { usage, catalogue, costed = 12 } = input;
  const from = catalogue.vendors.find(({ id }) => id === usage.vendor);
  if (from === undefined) return [];
  const drafts = draftsOf(from, input).toSorted(
    (a, b) =>
      Number(reasonAgainst(a) !== null) - Number(reasonAgainst(b) !== null) ||
      hundredths(a.loss) - hundredths(b.loss) ||
      (b.quality?.score ?? 0) - (a.quality?.score ?? 0) ||
      compareText(a.target.id, b.target.id),
  );
  const named = new Set(from.equivalents.map(({ id }) => id));
  return drafts
    .filter((draft, index) => index < costed || named.has(draft.target.id) || isEnding(draft.target))
    .map((draft) => finish(from, draft, input))
    .sort(byRank);
};
