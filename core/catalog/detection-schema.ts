import { z } from 'zod';

const words = z.array(z.string().min(1));

/** Facts that only detection needs, where the other facts of a vendor do not tell them. */
export const Detection = z.strictObject({
  source: z.string().min(1),
  /** Hosts that also serve other things than video, although the vendor's packages do not. */
  sharedHosts: words.optional(),
  /** Further hosts that serve nothing but this product: delivery, embedding, a second door. May hold `{region}`. */
  exclusiveHosts: words.optional(),
  /** What names of settings begin with, upper case without the last `_`: `MUX`. */
  environmentStems: words.optional(),
  /** Names by which a shared client is asked for this service: `boto3.client('mediaconvert')`. */
  services: words.optional(),
  /** Arguments that tell this product from others behind the same package or call; null = any value. */
  arguments: z
    .array(z.strictObject({ name: z.string().min(1), values: z.array(z.union([z.string(), z.boolean()])).nullable() }))
    .optional(),
  /** Resource types of infrastructure code: `aws_media_convert_queue`. */
  resources: words.optional(),
});
export type Detection = z.infer<typeof Detection>;
