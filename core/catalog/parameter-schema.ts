import { z } from 'zod';
import { Confidence, loosely, source, text, vendorId } from './schema.ts';
import { languages } from './vocabulary.ts';

/** What an argument means, whatever a vendor calls it. */
export const canonicalParameters = [
  'prompt',
  'negative_prompt',
  'duration',
  'resolution',
  'size',
  'aspect_ratio',
  'fps',
  'frames',
  'seed',
  'image',
  'first_frame',
  'last_frame',
  'reference_images',
  'video',
  'audio',
  'generate_audio',
  'voice',
  'camera',
  'motion_strength',
  'loop',
  'style',
  'cfg_scale',
  'steps',
  'enhance_prompt',
  'safety',
  'watermark',
  'count',
  'webhook',
  'poll_interval',
  'output_format',
  'output_storage',
  'person_generation',
  'character',
  'storyboard',
  'lora',
  'priority',
  'user',
  'metadata',
] as const;
export const Canonical = z.enum(canonicalParameters);
export type Canonical = z.infer<typeof Canonical>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
/** `[min, max, step]` */
const range = z.tuple([z.number(), z.number(), z.number().positive()]);

export const Parameter = z.strictObject({
  /** As written in the request. A dotted name is a path in the body; `[type=x]` picks a list item by its role; `[]` is any item. */
  name: text,
  /** Other spellings by language, or `rest` for the request body. */
  aliases: z.partialRecord(z.enum([...languages, 'rest']), text).optional(),
  /** Where a size is two arguments. */
  part: z.enum(['width', 'height']).optional(),
  canonical: Canonical,
  type: text,
  required: z.boolean(),
  unit: z.enum(['seconds', 'frames', 'pixels']).optional(),
  /** Exact list as written in code: `"8"`, `"8s"` and `8` are three different things. */
  values: z
    .array(z.union([text, z.number()]))
    .min(1)
    .optional(),
  range: range.optional(),
  default: scalar.optional(),
  encoding: text.optional(),
  note: text.optional(),
  source: source.optional(),
});
export type Parameter = z.infer<typeof Parameter>;

const condition = z.union([
  z.literal('present'),
  z.array(z.union([text, z.number()])),
  z.strictObject({ min: z.number() }),
]);
const consequence = z.strictObject({
  values: z.array(z.union([text, z.number()])).optional(),
  range: range.optional(),
  allowed: z.literal(false).optional(),
});

/** An empty `when` always holds. */
export const Constraint = z.strictObject({
  when: z.partialRecord(Canonical, condition),
  // biome-ignore lint/suspicious/noThenProperty: the data says when/then, and the value is never a function
  then: z.partialRecord(Canonical, consequence),
  note: text.optional(),
  source: source.optional(),
});
export type Constraint = z.infer<typeof Constraint>;

export const ParameterOperation = z.strictObject({
  name: text,
  /** As in code, by language, and `rest` as method and path. */
  symbols: z.partialRecord(z.enum([...languages, 'rest']), z.array(text)),
  /** Exact ids, a regular expression, or null where no model argument exists or any model may stand there. */
  modelPattern: z.union([text, z.array(text).min(1), z.null()]),
  /** Where the model id stands in the call. */
  modelParameter: text.optional(),
  capability: text,
  parameters: z.array(Parameter).min(1),
  /** Arguments with no canonical counterpart: what a move loses. */
  vendorOnly: z.array(text).optional(),
  /** What cannot be set and is known to be always so. */
  fixed: z.partialRecord(Canonical, z.union([z.number(), z.boolean()])).optional(),
  constraints: z.array(Constraint).optional(),
  async: z.strictObject({
    start: text,
    status: text,
    result: text.optional(),
    states: z
      .strictObject({
        pending: z.array(text).optional(),
        done: z.array(text),
        failed: z.array(text).optional(),
      })
      .optional(),
  }),
  result: z.strictObject({
    url: text.optional(),
    bytes: text.optional(),
    gcs: text.optional(),
    s3: text.optional(),
    none: text.optional(),
    expiresAfter: text.optional(),
    needsAuthToDownload: z.boolean().optional(),
  }),
  /** Of the operation, and of every parameter and constraint below it that names none of its own. */
  source,
});
export type ParameterOperation = z.infer<typeof ParameterOperation>;

/** Which arguments a vendor's video calls take. `id` is that of the vendor. */
export const VendorParameters = z.strictObject({
  id: vendorId,
  operations: z.array(ParameterOperation).min(1),
  sources: z.array(z.strictObject({ url: text.optional(), package: text.optional(), seen: loosely })).min(1),
  confidence: Confidence,
});
export type VendorParameters = z.infer<typeof VendorParameters>;
