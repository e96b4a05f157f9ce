import type { TargetMapping } from '../../catalog/capability-mapping.ts';
import type { Coefficients, UsedCoefficient } from '../../catalog/coefficients.ts';
import type { EffortKey, EffortModel, QualityModel } from '../../catalog/model-schema.ts';
import type { Vendor } from '../../catalog/schema.ts';
import type { Evidence, VendorUsage } from '../../lockin/types.ts';
import type { Range, Settings, SiteGroup, WorkPackageId } from '../types.ts';

export interface PackageInput {
  readonly usage: VendorUsage;
  /** Null where the catalogue does not know the vendor or the target. */
  readonly from: Vendor | null;
  readonly to: Vendor | null;
  readonly mapping: TargetMapping | null;
  readonly settings: Settings;
  readonly groups: readonly SiteGroup[];
  /** E: likely hours of all sites. */
  readonly siteHours: number;
  readonly coefficients: Coefficients<EffortKey>;
  readonly model: EffortModel;
  /** How model ids of different vendors are compared. */
  readonly modelNames: QualityModel;
}

export interface PackageEstimate {
  /** Hours before the team factor. */
  readonly hours: Range;
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
  readonly coefficients: readonly UsedCoefficient<EffortKey>[];
  /** What a reader must know: assumptions made because something is unknown. */
  readonly remarks: readonly string[];
}

/** One work package: a pure function with its rule and source in its doc comment. */
export interface PackageDefinition {
  readonly id: WorkPackageId;
  readonly estimate: (input: PackageInput) => PackageEstimate;
}

export { codeEvidence } from '../alike-sites.ts';

/** Capabilities given up on leaving this vendor. */
export const droppedBy = ({ usage, settings }: Pick<PackageInput, 'usage' | 'settings'>): ReadonlySet<string> =>
  new Set(settings.dropped?.[usage.vendor] ?? []);

/** `1 file`, `3 files`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
