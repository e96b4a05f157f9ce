import { z } from 'zod';
import { Capability } from './capability-schema.ts';
import { ModelFamily } from './family-schema.ts';
import { CatalogueModels } from './model-schema.ts';
import { VendorParameters } from './parameter-schema.ts';
import { QualitySnapshot } from './quality-schema.ts';
import { day, text, Vendor } from './schema.ts';

/** The one validated bundle that every host loads. Immutable; plain JSON. */
export const Catalogue = z.strictObject({
  /** Hash of the content: two catalogues with the same version give the same findings. */
  version: text,
  /** Newest day any fact was seen. */
  day,
  capabilities: z.array(Capability),
  /** First match wins. */
  families: z.array(ModelFamily).optional(),
  vendors: z.array(Vendor),
  quality: z.array(QualitySnapshot),
  parameters: z.array(VendorParameters).optional(),
  models: CatalogueModels.optional(),
});
export type Catalogue = z.infer<typeof Catalogue>;
