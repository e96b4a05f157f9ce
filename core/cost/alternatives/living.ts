import type { Day } from '../../base/day.ts';
import { isEnding } from '../../catalog/candidates.ts';
import type { QualityModel } from '../../catalog/model-schema.ts';
import type { Model, Vendor } from '../../catalog/schema.ts';
import { plainModelName } from '../model-name.ts';

export interface Lives {
  /** Null: the day is not known; a model with an end then counts as gone. */
  readonly today: Day | null;
  readonly vendors: readonly Vendor[];
  readonly rules: QualityModel;
}

const notEnded = ({ sunset }: Model, { today }: Lives): boolean =>
  sunset === undefined || (today !== null && sunset > today);

const soldFirstHand = (model: Model, seller: Vendor, lives: Lives): boolean =>
  notEnded(model, lives) && (model.survives === true || !isEnding(seller));

type Sold = readonly [model: Model, seller: Vendor];

const indexes = new WeakMap<readonly Vendor[], WeakMap<QualityModel, ReadonlyMap<string, readonly Sold[]>>>();

const indexed = ({ vendors, rules }: Lives): ReadonlyMap<string, readonly Sold[]> => {
  const index = new Map<string, Sold[]>();
  for (const vendor of vendors)
    for (const model of vendor.models) {
      if (model.maker !== undefined) continue;
      const name = plainModelName(model.id, rules);
      const sold = index.get(name) ?? [];
      index.set(name, sold);
      sold.push([model, vendor]);
    }
  return index;
};

/** Models that are sold first-hand, by plain name. Made once a catalogue: every gateway asks for every model. */
const firstHand = (lives: Lives): ReadonlyMap<string, readonly Sold[]> => {
  const byRules = indexes.get(lives.vendors) ?? new WeakMap<QualityModel, ReadonlyMap<string, readonly Sold[]>>();
  indexes.set(lives.vendors, byRules);
  const index = byRules.get(lives.rules) ?? indexed(lives);
  byRules.set(lives.rules, index);
  return index;
};

/** The same model at those who sell it first-hand, whether it lives there or not. */
const atMakers = (model: Model, lives: Lives): readonly boolean[] =>
  (firstHand(lives).get(plainModelName(model.id, lives.rules)) ?? []).map(([found, seller]) =>
    soldFirstHand(found, seller, lives),
  );

/**
 * True where a call with the model can be built on. Sold first-hand: neither it nor its product is ending. Resold: it is
 * not ending there, and somebody still sells it first-hand; where nobody is known to, its maker's product decides.
 */
export const isLiving = (model: Model, seller: Vendor, lives: Lives): boolean => {
  if (model.maker === undefined || !soldFirstHand(model, seller, lives)) return soldFirstHand(model, seller, lives);
  const makers = atMakers(model, lives);
  if (makers.length > 0) return makers.includes(true);
  const maker = lives.vendors.find(({ id }) => id === model.maker);
  return maker === undefined || !isEnding(maker);
};
