import type { MappingClass } from './model-schema.ts';
import type { Vendor } from './schema.ts';

/** How one capability in use maps to a target, and why. */
export interface CapabilityMapping {
  readonly capability: string;
  readonly class: MappingClass;
  /** False where the catalogue does not say: it then counts as missing. */
  readonly known: boolean;
  /** In words, with the target's own remark where the catalogue has one. */
  readonly reason: string;
  /** Where the target's entry was read; null where nothing is known. */
  readonly source: { readonly url: string; readonly seen: string } | null;
}

export interface TargetMapping {
  readonly target: Vendor['id'];
  /** The target's short name, for sentences. */
  readonly targetName: string;
  /** Sorted by capability. */
  readonly capabilities: readonly CapabilityMapping[];
  /** Every symbol in use exists at the target under the same package: code keeps its shape. */
  readonly sameInterface: boolean;
}

/** A capability's key as words of a sentence: `text_to_video` is `text to video`. */
export const capabilityWords = (key: string): string => key.replaceAll('_', ' ');

const packages = (vendor: Vendor): ReadonlySet<string> =>
  new Set(vendor.sdks.map((sdk) => `${sdk.ecosystem}:${sdk.package}`));

/** True where both are called through one package and the target knows every symbol. No symbols: no proof, false. */
export const sharesInterface = (from: Vendor, to: Vendor, symbols: readonly string[]): boolean => {
  const theirs = packages(to);
  const known = new Set(to.callSites.map(({ symbol }) => symbol));
  return (
    symbols.length > 0 &&
    [...packages(from)].some((name) => theirs.has(name)) &&
    symbols.every((symbol) => known.has(symbol))
  );
};

/** What the target says about a capability: its own word, else what its models and calls prove. */
const support = (to: Vendor, capability: string): boolean | string | undefined => {
  const said = to.capabilities[capability];
  if (said !== undefined) return said;
  const proven =
    to.models.some((model) => model.capability.includes(capability)) ||
    [...to.callSites, ...to.rest].some((call) => call.capability === capability);
  return proven ? true : undefined;
};

const latest = (vendor: Vendor): CapabilityMapping['source'] =>
  vendor.sources.reduce<CapabilityMapping['source']>(
    (best, source) => (best === null || source.seen > best.seen ? source : best),
    null,
  );

/**
 * d where the target has the capability and the code keeps its shape, a where it has it in another shape or only in
 * part, m where it has not. What the catalogue does not say is m and not known.
 */
export const mapCapability = (to: Vendor, capability: string, sameShape: boolean): CapabilityMapping => {
  const said = support(to, capability);
  const source = latest(to);
  if (said === undefined)
    return {
      capability,
      class: 'm',
      known: false,
      reason: `the catalogue does not say whether ${to.name} can do it; counted as missing`,
      source: null,
    };
  if (said === false) return { capability, class: 'm', known: true, reason: `${to.name} cannot do it`, source };
  if (said === true && sameShape)
    return { capability, class: 'd', known: true, reason: `${to.name} takes the same calls`, source };
  const reason = said === true ? `${to.name} can do it under calls of its own` : `${to.name}: ${said}`;
  return { capability, class: 'a', known: true, reason, source };
};

/** What is used of a vendor: capabilities with the call symbols that use them, and every call symbol. */
export interface UsedInterface {
  readonly capabilities: readonly { readonly key: string; readonly symbols: readonly string[] }[];
  readonly symbols: readonly string[];
}

interface Called {
  readonly symbol: string;
  readonly operation: string | null;
}

const symbolsOf = (sites: readonly Called[]): readonly string[] =>
  [...new Set(sites.filter(({ operation }) => operation !== null).map(({ symbol }) => symbol))].sort();

/** Capabilities and call symbols of a usage, as they are compared with a target. */
export const usedInterface = (usage: {
  readonly capabilities: readonly { readonly key: string; readonly sites: readonly Called[] }[];
  readonly sites: readonly Called[];
}): UsedInterface => ({
  symbols: symbolsOf(usage.sites),
  capabilities: usage.capabilities.map(({ key, sites }) => ({ key, symbols: symbolsOf(sites) })),
});

export const mapToTarget = (from: Vendor, to: Vendor, used: UsedInterface): TargetMapping => ({
  target: to.id,
  targetName: to.name,
  sameInterface: sharesInterface(from, to, used.symbols),
  capabilities: used.capabilities
    .map(({ key, symbols }) => mapCapability(to, key, sharesInterface(from, to, symbols)))
    .sort((a, b) => (a.capability < b.capability ? -1 : 1)),
});
