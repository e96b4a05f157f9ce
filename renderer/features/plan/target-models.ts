import { modelsOf } from '../../../core/catalog/coefficients.ts';
import type { CatalogueIndex } from '../../../core/catalog/index.ts';
import type { VendorId } from '../../../core/catalog/schema.ts';
import { isLiving } from '../../../core/cost/alternatives/living.ts';

/** Models of a target that a call can be built on as of a day, by id. */
export const targetModels = ({ catalogue, vendor }: CatalogueIndex, to: VendorId, today: string): readonly string[] => {
  const target = vendor(to);
  if (target === undefined) return [];
  const lives = { today, vendors: catalogue.vendors, rules: modelsOf(catalogue).quality };
  return target.models.filter((model) => isLiving(model, target, lives)).map(({ id }) => id);
};
