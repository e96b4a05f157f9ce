import type { CatalogueModels } from '../../core/catalog/model-schema.ts';
import { exitCost } from '../../core/cost/exit-cost.ts';
import { defaultSettings, type ExplainedExitCost } from '../../core/cost/types.ts';
import type { VendorUsage } from '../../core/lockin/types.ts';

/** Every place to adapt, no capability judged: what leaving costs by the number and kind of places alone. */
const unjudged = { target: 'new', targetName: 'new', capabilities: [], sameInterface: false } as const;

export const hoursOf = (usage: VendorUsage, models: CatalogueModels): ExplainedExitCost =>
  exitCost({
    usage,
    target: 'new',
    catalogue: { vendors: [], models, parameters: [] },
    settings: defaultSettings,
    mapping: unjudged,
  });
