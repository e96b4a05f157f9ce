import type { TargetMapping } from '../catalog/capability-mapping.ts';
import type { MappingClass } from '../catalog/model-schema.ts';
import type { Site } from '../lockin/types.ts';
import type { ClassOf } from './site-groups.ts';

/** What the arguments at a call say about the target; null where they are not known well enough to tell. */
export type FitOf = (site: Site) => MappingClass | null;

/**
 * The class of a site: what its own arguments say, else that of its capability, else that of the whole move: d where the
 * target is called through the same package under the same symbols, a where it is not, m where no target is known.
 */
export const classBy = (mapping: TargetMapping | null, fitOf: FitOf = () => null): ClassOf => {
  const general: MappingClass = mapping === null ? 'm' : mapping.sameInterface ? 'd' : 'a';
  const byCapability = new Map(mapping?.capabilities.map((mapped) => [mapped.capability, mapped.class]));
  return (site) => fitOf(site) ?? byCapability.get(site.capability ?? '') ?? general;
};
