import { z } from 'zod';
import { isDay } from '../base/day.ts';
import { Detection } from './detection-schema.ts';
import {
  assetHolders,
  asyncPatterns,
  categories,
  confidences,
  ecosystems,
  languages,
  lifecycleStates,
  operations,
  planUnits,
  priceUnits,
  stabilities,
} from './vocabulary.ts';

export { confidences, priceUnits } from './vocabulary.ts';

export const text = z.string().min(1);
export const day = z.string().refine(isDay, 'is not a day in the form YYYY-MM-DD');
/** Days in public sources are sometimes known to the month or year only. */
export const loosely = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD');
/** Where a fact was read; the forms are checked by the lint rule `source-plausible`. */
export const source = text.describe('where the fact was read');
export const vendorId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not in kebab-case');

export const Confidence = z.enum(confidences);
export type Confidence = z.infer<typeof Confidence>;

export const Status = z.strictObject({
  state: z.enum(lifecycleStates),
  /** The day of the end: no call works from this day on. */
  date: day.optional(),
  /** The day from which the vendor supports nothing any more, where it lies before the end. */
  unsupportedSince: day.optional(),
  /** The day the end was made public. */
  announced: day.optional(),
  /** What the vendor itself names as the way on, in its words; null where it names none. */
  replacement: text.nullable().optional(),
  note: text.optional(),
  source,
});
export type Status = z.infer<typeof Status>;

export const Sdk = z.strictObject({
  ecosystem: z.enum(ecosystems),
  package: text,
  /** What a source file names: module path or namespace. */
  imports: z.array(text).min(1),
  /** True where the package serves more than video, so that an import alone proves nothing. */
  shared: z.boolean(),
  /** Those of `imports` that serve video alone, though the package serves more. */
  exclusiveImports: z.array(text).min(1).optional(),
  /** From this day on the vendor supports the package no more. */
  ended: day.optional(),
  source,
  note: text.optional(),
  confidence: Confidence.optional(),
});
export type Sdk = z.infer<typeof Sdk>;

export const CallPattern = z.strictObject({
  language: z.enum(languages),
  /** Dotted as written after the client: `videos.create`. */
  symbol: text,
  kind: z.enum(operations),
  capability: text.nullable(),
  /** `self`: the symbol alone names the vendor; `sdk`: its import must be in scope; `model`: a model id must be an argument. */
  evidence: z.enum(['self', 'sdk', 'model']),
  /** Where the symbol itself says whose model runs behind an aggregator or library. */
  maker: vendorId.optional(),
  /** From this day on the call fails, though the product lives on. */
  sunset: day.optional(),
  sunsetSource: source.optional(),
  source,
  note: text.optional(),
  confidence: Confidence.optional(),
});
export type CallPattern = z.infer<typeof CallPattern>;

export const Endpoint = z.strictObject({
  /** May hold `{region}` or `{resource}`. */
  host: text,
  path: text,
  method: text,
  kind: z.enum(operations),
  capability: text.nullable(),
  maker: vendorId.optional(),
  /** From this day on the address fails, though the product lives on. */
  sunset: day.optional(),
  sunsetSource: source.optional(),
  source,
  note: text.optional(),
  confidence: Confidence.optional(),
});
export type Endpoint = z.infer<typeof Endpoint>;

export const EnvironmentName = z.strictObject({
  name: text,
  shared: z.boolean(),
  source: source.optional(),
  confidence: Confidence.optional(),
});
export type EnvironmentName = z.infer<typeof EnvironmentName>;

export const Price = z.strictObject({
  usd: z.number().nonnegative(),
  unit: z.enum(priceUnits),
  resolution: text.optional(),
  note: text.optional(),
  seen: loosely,
  source,
});
export type Price = z.infer<typeof Price>;

export const Model = z.strictObject({
  id: text,
  aliases: z.array(text).optional(),
  /** Behind an aggregator, a cloud or a library: the id of the vendor whose model it is. */
  maker: vendorId.optional(),
  capability: z.array(text),
  prices: z.array(Price),
  maxSeconds: z.number().positive().optional(),
  resolutions: z.array(text).optional(),
  audio: z.boolean().optional(),
  stability: z.enum(stabilities).optional(),
  released: loosely.optional(),
  /** From this day on a call with the id fails. */
  sunset: day.optional(),
  sunsetSource: source.optional(),
  /** The day before which the vendor promised not to end it. */
  notBefore: day.optional(),
  /** True where the model goes on although the product it is listed under has ended. */
  survives: z.literal(true).optional(),
  note: text.optional(),
  source,
  confidence: Confidence.optional(),
});
export type Model = z.infer<typeof Model>;

export const Coupling = z.strictObject({
  asyncPattern: z.array(z.enum(asyncPatterns)).min(1),
  assetsHeldBy: z.enum(assetHolders),
  assetsNote: text.optional(),
  /** How long the vendor keeps a finished file; 0 = it keeps none. Absent where unknown. */
  retentionDays: z.number().int().nonnegative().optional(),
  retentionNote: text.optional(),
  /** Features no other vendor has in this form. */
  proprietary: z.array(text),
  inputFormat: text.optional(),
  dataResidency: text.optional(),
  openaiCompatible: z.boolean(),
  openaiCompatibleNote: text.optional(),
  /** Further things that make leaving harder or easier. */
  remarks: z.array(text).optional(),
});
export type Coupling = z.infer<typeof Coupling>;

export const Equivalent = z.strictObject({
  id: vendorId,
  /** What would be lost; empty where nobody has compared the two. */
  gap: z.string(),
  /** Why the other vendor does not name this one. */
  oneWay: text.optional(),
});
export type Equivalent = z.infer<typeof Equivalent>;

/** Fees that belong to no single model. `usd` null: the unit is known, the figure is not. */
export const Plan = z.strictObject({
  name: text,
  usd: z.number().nonnegative().nullable(),
  unit: z.enum(planUnits),
  note: text.optional(),
  seen: loosely,
  source,
  confidence: Confidence.optional(),
});
export type Plan = z.infer<typeof Plan>;

/** A dated event in the life of the product; kept after it has passed. */
export const LifecycleEvent = z.strictObject({
  /** Null for a statement that has no day. */
  date: loosely.nullable(),
  event: text,
  source,
  confidence: Confidence.optional(),
});
export type LifecycleEvent = z.infer<typeof LifecycleEvent>;

export const Vendor = z.strictObject({
  id: vendorId,
  /** Short name for tables and charts. */
  name: text,
  vendor: text,
  product: text,
  category: z.enum(categories),
  status: Status,
  homeCountry: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is not an ISO 3166 alpha-2 code')
    .optional(),
  sdks: z.array(Sdk),
  callSites: z.array(CallPattern),
  rest: z.array(Endpoint),
  env: z.array(EnvironmentName),
  detection: Detection.optional(),
  models: z.array(Model),
  capabilities: z.record(text, z.union([z.boolean(), text])),
  coupling: Coupling,
  equivalents: z.array(Equivalent),
  plans: z.array(Plan).optional(),
  lifecycle: z.array(LifecycleEvent).optional(),
  notes: z.array(text).optional(),
  examples: z.array(z.strictObject({ repo: text, path: text, note: text })),
  /** Every page or package used, and the day it speaks of. */
  sources: z.array(z.strictObject({ url: text, seen: loosely })).min(1),
  confidence: Confidence,
});
export type Vendor = z.infer<typeof Vendor>;
export type VendorId = Vendor['id'];
