import effort from '../../catalog/effort-model.json' with { type: 'json' };
import lockin from '../../catalog/lockin-model.json' with { type: 'json' };
import quality from '../../catalog/quality-model.json' with { type: 'json' };
import { CatalogueModels } from '../../core/catalog/model-schema.ts';

/** The coefficients as they ship. */
export const shippedModels: CatalogueModels = CatalogueModels.parse({ effort, lockin, quality });
