import type { TargetMapping } from '../catalog/capability-mapping.ts';
import type { Coefficients, UsedCoefficient } from '../catalog/coefficients.ts';
import type { LockInKey } from '../catalog/model-schema.ts';
import type { Vendor, VendorId } from '../catalog/schema.ts';
import type { Custody, Evidence, MetricId, Place, VendorUsage } from './types.ts';

/** Everything a metric may look at. Pure data; the metric decides what of it counts. */
export interface MetricInput {
  readonly usage: VendorUsage;
  /** How what is used maps to the target that would lose least; null where no target is known. */
  readonly mapping: TargetMapping | null;
  readonly custody: Custody;
  /** The entry of the vendor itself; null where the catalogue has none. */
  readonly entry: Vendor | null;
  /** The name people know a vendor by; its id where the catalogue has none. */
  readonly nameOf: (vendor: VendorId) => string;
  /** Monthly spend by vendor in one currency where it is known for every vendor in use, else null. */
  readonly spend: Readonly<Record<string, number>> | null;
  readonly coefficients: Coefficients<LockInKey>;
}

export interface MetricValue {
  /** 0–100. */
  readonly value: number;
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
  readonly unknown: readonly string[];
  readonly coefficients: readonly UsedCoefficient<LockInKey>[];
}

/** One sub-score: a pure function with its definition, range and meaning in its doc comment. */
export interface MetricDefinition {
  readonly id: MetricId;
  readonly measure: (input: MetricInput) => MetricValue;
}

export const codeEvidence = (places: readonly Place[]): readonly Evidence[] =>
  places.map((place) => ({ type: 'code', ...place }));

/** `1 file`, `3 files`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
