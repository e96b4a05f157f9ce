import { z } from 'zod';
import { source, vendorId } from './schema.ts';

/** The words by which a model id at a gateway, cloud or library says whose model it is. */
export const ModelFamily = z.strictObject({
  /** Null for families that make no video: pictures, sound, text. */
  maker: vendorId.nullable(),
  /** Lower case; found in an id where no letter stands before or after: `kling` in `fal-ai/kling-video/v3`. */
  words: z.array(z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'is not lower case')).min(1),
  source,
});
export type ModelFamily = z.infer<typeof ModelFamily>;
