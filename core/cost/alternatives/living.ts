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

/** The same model at those who sell it first-hand, whether it lives there or not. */
const atMakers = (model: Model, lives: Lives): readonly boolean[] => {
  const name = plainModelName(model.id, lives.rules);
  return lives.vendors.flatMap((vendor) =>
    vendor.models
      .filter(({ id, maker }) => maker === undefined && plainModelName(id, lives.rules) === name)
      .map((found) => soldFirstHand(found, vendor, lives)),
  );
};

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
