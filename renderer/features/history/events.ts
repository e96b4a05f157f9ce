import type { CatalogueIndex } from '../../../core/catalog/index.ts';
import { type MarketEvent, marketEvents } from '../../../core/history/market-events.ts';
import type { Finding } from '../../../core/scan/types.ts';
import type { TrendState } from '../../workspace/trend.ts';

/** What the market did to the vendors of a trend, and to the models that the code of today names. */
export const eventsFor = (
  states: readonly TrendState[],
  findings: readonly Finding[],
  catalogue: CatalogueIndex,
): readonly MarketEvent[] => {
  const [first, last] = [states[0], states.at(-1)];
  if (!first || !last) return [];
  const models = new Set(
    findings.flatMap(({ model, lane }) => (model !== null && lane === 'production' ? [model] : [])),
  );
  const vendors = new Set(states.flatMap((state) => state.vendors.map(({ vendor }) => vendor)));
  const used = [...vendors].flatMap((vendor) => {
    const entry = catalogue.vendor(vendor);
    return entry ? [{ entry, models }] : [];
  });
  return marketEvents(used, first.day, last.day);
};
