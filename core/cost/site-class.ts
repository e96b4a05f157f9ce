import type { TargetMapping } from '../catalog/capability-mapping.ts';
import type { MappingClass } from '../catalog/model-schema.ts';
import type { Site } from '../lockin/types.ts';
import { type CallFit, callCount } from './fit/call-fits.ts';
import type { Verdict } from './fit/types.ts';
import { counted } from './packages/package.ts';
import type { ClassOf } from './site-groups.ts';

/** What the arguments at a call say about the target; null where they are not known well enough to tell. Asked of the first of calls that are alike. */
export type FitOf = (site: Site) => MappingClass | null;

export const classOfVerdict: Readonly<Record<Verdict, MappingClass | null>> = {
  fits: 'd',
  map: 'a',
  unknown: null,
  impossible: 'm',
};

export const fitOfCalls = (calls: readonly CallFit[]): FitOf => {
  const verdicts = new Map(calls.map(({ sites, verdict }) => [sites[0], classOfVerdict[verdict]]));
  return (site) => verdicts.get(site) ?? null;
};

/**
 * The class of a site: what its own arguments say, else that of its capability, else that of the whole move: d where the
 * target is called through the same package under the same symbols, a where it is not, m where no target is known.
 */
export const classBy = (mapping: TargetMapping | null, fitOf: FitOf): ClassOf => {
  const general: MappingClass = mapping === null ? 'm' : mapping.sameInterface ? 'd' : 'a';
  const byCapability = new Map(mapping?.capabilities.map((mapped) => [mapped.capability, mapped.class]));
  return (site) => fitOf(site) ?? byCapability.get(site.capability ?? '') ?? general;
};

/** One sentence about the calls that the target cannot take as they are; none where it can take all. */
export const impossibleCalls = (calls: readonly CallFit[]): readonly string[] => {
  const impossible = calls.filter(({ verdict }) => verdict === 'impossible');
  const [first] = impossible;
  const site = first?.sites[0];
  if (first === undefined || site === undefined) return [];
  const reasons = first.items.filter(({ verdict }) => verdict === 'impossible');
  const example = reasons.map(({ parameter, reason }) => `${parameter}: ${reason}`).join('; ');
  return [
    `${callCount(impossible)} of ${counted(callCount(calls), 'call')} cannot be made as written, for example ${site.path}:${site.line} (${example}).`,
  ];
};
