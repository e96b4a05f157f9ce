import { isEnding, possibleTargets } from '../catalog/candidates.ts';
import { mapToTarget, type TargetMapping, usedInterface } from '../catalog/capability-mapping.ts';
import type { Catalogue } from '../catalog/catalogue-schema.ts';
import type { Coefficients } from '../catalog/coefficients.ts';
import type { LockInKey } from '../catalog/model-schema.ts';
import type { VendorUsage } from './types.ts';

/**
 * The target that would lose least: lowest mean of d, a, m over the capabilities in use; between equals the one the
 * catalogue names first. Products that are ending are never chosen. Null where the catalogue knows no target.
 */
export const bestTarget = (
  usage: VendorUsage,
  catalogue: Pick<Catalogue, 'vendors'>,
  coefficients: Coefficients<LockInKey>,
): TargetMapping | null => {
  const from = catalogue.vendors.find(({ id }) => id === usage.vendor);
  if (from === undefined) return null;
  const used = usedInterface(usage);
  const loss = ({ capabilities }: TargetMapping): number =>
    capabilities.reduce((sum, mapped) => sum + coefficients.value(`lockin.uniqueness.${mapped.class}`), 0);
  const targets = possibleTargets(from, catalogue)
    .filter((target) => !isEnding(target))
    .map((target) => mapToTarget(from, target, used));
  return targets.reduce<TargetMapping | null>(
    (best, target) => (best === null || loss(target) < loss(best) ? target : best),
    null,
  );
};
