import type { TargetMapping } from '../catalog/capability-mapping.ts';
import type { Catalogue } from '../catalog/catalogue-schema.ts';
import { type Coefficients, type Edits, lockInCoefficients, modelsOf } from '../catalog/coefficients.ts';
import type { LockInKey } from '../catalog/model-schema.ts';
import type { VendorId } from '../catalog/schema.ts';
import { asyncSurface } from './async-surface.ts';
import { bestTarget } from './best-target.ts';
import { concentration } from './concentration.ts';
import { dataGravity } from './data-gravity.ts';
import { exitReadiness } from './exit-readiness.ts';
import { leak } from './leak.ts';
import type { MetricDefinition, MetricInput } from './metric.ts';
import { spread } from './spread.ts';
import type { Band, Custody, LockInScore, Metric, VendorUsage } from './types.ts';
import { uniqueness } from './uniqueness.ts';

/** Every sub-score, in the order of `metricIds`. */
export const metricDefinitions: readonly MetricDefinition[] = [
  spread,
  leak,
  uniqueness,
  dataGravity,
  asyncSurface,
  concentration,
  exitReadiness,
];

export interface LockInInput {
  readonly usage: VendorUsage;
  readonly catalogue: Pick<Catalogue, 'vendors' | 'models'>;
  /** The user's own answers and figures: `Settings` fits. */
  readonly settings?: {
    readonly custody?: Readonly<Record<string, Custody>>;
    readonly coefficients?: Edits;
  };
  /** Against which target uniqueness is measured; by default the one that would lose least. */
  readonly mapping?: TargetMapping | null;
  /** Monthly spend by vendor in one currency, only where it is known for every vendor in use. */
  readonly spend?: Readonly<Record<string, number>> | null;
}

export const bandOf = (score: number, coefficients: Coefficients<LockInKey>): Band =>
  score >= coefficients.value('lockin.band.severe')
    ? 'severe'
    : score >= coefficients.value('lockin.band.high')
      ? 'high'
      : score >= coefficients.value('lockin.band.moderate')
        ? 'moderate'
        : 'low';

const unused = (vendor: string, weights: readonly number[]): LockInScore => ({
  vendor,
  score: 0,
  band: 'low',
  bestTarget: null,
  metrics: metricDefinitions.map(({ id }, index) => ({
    id,
    value: 0,
    weight: weights[index] ?? 0,
    explanation: 'Not used: no production evidence.',
    evidence: [],
    unknown: [],
    coefficients: [],
  })),
});

const measured = (input: MetricInput, weights: readonly number[]): readonly Metric[] =>
  metricDefinitions.map(({ id, measure }, index) => {
    const { coefficients, ...metric } = measure(input);
    const weight = input.coefficients.used(`lockin.weight.${id}`);
    return { id, ...metric, weight: weights[index] ?? 0, coefficients: [weight, ...coefficients] };
  });

/**
 * Lock-in, 0–100, higher = harder to leave: the mean of seven sub-scores by weight. Weights a team has changed are brought
 * back to a sum of 100. No money and no dates in it. Without any evidence everything is 0 and says `not used`.
 */
export const lockInScore = ({ usage, catalogue, settings, mapping, spend }: LockInInput): LockInScore => {
  const coefficients = lockInCoefficients(modelsOf(catalogue).lockin, settings?.coefficients);
  const raw = metricDefinitions.map(({ id }) => coefficients.value(`lockin.weight.${id}`));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const weights = raw.map((weight) => (total === 0 ? 0 : (100 * weight) / total));
  if (usage.sites.length === 0) return unused(usage.vendor, weights);
  const target = mapping === undefined ? bestTarget(usage, catalogue, coefficients) : mapping;
  const custody = settings?.custody?.[usage.vendor] ?? {};
  const entries = new Map(catalogue.vendors.map((entry) => [entry.id, entry]));
  const entry = entries.get(usage.vendor) ?? null;
  const nameOf = (vendor: VendorId): string => entries.get(vendor)?.name ?? vendor;
  const input = { usage, mapping: target, custody, entry, nameOf, spend: spend ?? null, coefficients };
  const metrics = measured(input, weights);
  const score = metrics.reduce((sum, { value, weight }) => sum + (value * weight) / 100, 0);
  return {
    vendor: usage.vendor,
    score,
    band: bandOf(score, coefficients),
    metrics,
    bestTarget: target?.target ?? null,
  };
};
