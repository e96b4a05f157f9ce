import type { Confidence, Vendor } from '../schema.ts';

/** A fact of a vendor file that carries a source. */
export interface SourcedFact {
  /** Dotted place in the file, with names in place of positions. */
  readonly place: string;
  readonly source: string;
  readonly sunsetSource?: string | undefined;
  readonly seen?: string | undefined;
  readonly confidence?: Confidence | undefined;
}

/** Every sourced fact of a vendor, in the order of the file. */
export const sourcedFacts = (vendor: Vendor): readonly SourcedFact[] => [
  { ...vendor.status, place: 'status', confidence: vendor.confidence },
  ...vendor.sdks.map((sdk) => ({ ...sdk, place: `sdks.${sdk.ecosystem}:${sdk.package}` })),
  ...vendor.callSites.map((call) => ({ ...call, place: `callSites.${call.language}:${call.symbol}` })),
  ...vendor.rest.map((endpoint) => ({
    ...endpoint,
    place: `rest.${endpoint.method} ${endpoint.host}${endpoint.path}`,
  })),
  ...vendor.env.flatMap(({ name, source, confidence }) =>
    source === undefined ? [] : [{ source, confidence, place: `env.${name}` }],
  ),
  ...(vendor.detection === undefined
    ? []
    : [{ source: vendor.detection.source, confidence: vendor.confidence, place: 'detection' }]),
  ...vendor.models.map((model) => ({ ...model, place: `models.${model.id}` })),
  ...vendor.models.flatMap((model) =>
    model.prices.map((price, position) => ({
      ...price,
      confidence: model.confidence,
      place: `models.${model.id}.prices.${position}`,
    })),
  ),
  ...(vendor.plans ?? []).map((plan) => ({ ...plan, place: `plans.${plan.name}` })),
  ...(vendor.lifecycle ?? []).map((event) => ({ ...event, place: `lifecycle.${event.date ?? 'undated'}` })),
];
