import { z } from 'zod';
import { isDay } from '../base/day.ts';

const text = z.string().min(1);
const day = z.string().refine(isDay, 'is not a day in the form YYYY-MM-DD');
/** Days in public sources are sometimes known to the month or year only. */
const loosely = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD');
const source = text;

export const categories = [
  'video-generation',
  'avatar',
  'aggregator',
  'open-weights',
  'video-hosting',
  'transcoding',
  'realtime',
  'video-editing',
  'video-understanding',
] as const;

export const ecosystems = [
  'npm',
  'pypi',
  'go',
  'maven',
  'rubygems',
  'nuget',
  'packagist',
  'crates',
  'swiftpm',
  'pub',
  'cocoapods',
] as const;

export const operations = [
  'client-init',
  'generate',
  'edit',
  'extend',
  'poll',
  'download',
  'list',
  'delete',
  'upload',
  'webhook',
  'stream',
  'manage',
  'type',
] as const;

export const confidences = ['high', 'medium', 'low'] as const;

export const priceUnits = [
  'second',
  'video',
  'credit',
  'minute',
  'gb',
  'participant-minute',
  'megapixel-frame',
  'token',
] as const;

export const Confidence = z.enum(confidences);
export type Confidence = z.infer<typeof Confidence>;

export const Status = z.strictObject({
  state: z.enum(['active', 'preview', 'deprecated', 'shutdown']),
  /** The day of the end. */
  date: day.optional(),
  note: text.optional(),
  source,
});

export const Sdk = z.strictObject({
  ecosystem: z.enum(ecosystems),
  package: text,
  /** What a source file names: module path or namespace. */
  imports: z.array(text).min(1),
  /** True where the package serves more than video, so that an import alone proves nothing. */
  shared: z.boolean(),
  source,
  note: text.optional(),
  confidence: Confidence.optional(),
});
export type Sdk = z.infer<typeof Sdk>;

export const CallPattern = z.strictObject({
  language: text,
  /** Dotted as written after the client: `videos.create`. */
  symbol: text,
  kind: z.enum(operations),
  capability: text.nullable(),
  /** `self`: the symbol alone names the vendor; `sdk`: its import must be in scope; `model`: a model id must be an argument. */
  evidence: z.enum(['self', 'sdk', 'model']),
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
  source,
  note: text.optional(),
  confidence: Confidence.optional(),
});
export type Endpoint = z.infer<typeof Endpoint>;

export const EnvironmentName = z.strictObject({ name: text, shared: z.boolean() });

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
  capability: z.array(text),
  prices: z.array(Price),
  maxSeconds: z.number().positive().optional(),
  resolutions: z.array(text).optional(),
  audio: z.boolean().optional(),
  released: loosely.optional(),
  sunset: day.optional(),
  note: text.optional(),
  source,
});
export type Model = z.infer<typeof Model>;

export const Vendor = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  vendor: text,
  product: text,
  category: z.enum(categories),
  status: Status,
  homeCountry: z.string().length(2).optional(),
  sdks: z.array(Sdk),
  callSites: z.array(CallPattern),
  rest: z.array(Endpoint),
  env: z.array(EnvironmentName),
  models: z.array(Model),
  capabilities: z.record(text, z.union([z.boolean(), text])),
  coupling: z.looseObject({
    asyncPattern: z.union([text, z.array(text)]).optional(),
    assetsHeldBy: text.optional(),
    retentionDays: z.number().nullable().optional(),
    proprietary: z.union([text, z.array(text)]).optional(),
  }),
  equivalents: z.array(z.strictObject({ id: text, gap: text })),
  plans: z.unknown().optional(),
  lifecycle: z.unknown().optional(),
  notes: z.unknown().optional(),
  examples: z.array(z.strictObject({ repo: text, path: text, note: text })),
  sources: z.array(z.strictObject({ url: text, seen: loosely })),
  confidence: Confidence,
});
export type Vendor = z.infer<typeof Vendor>;
export type VendorId = Vendor['id'];
