import type { Day } from '../base/day.ts';
import type { Model, Vendor } from '../catalog/schema.ts';
import type { Alarm } from '../report/types.ts';
import type { Finding } from '../scan/types.ts';

/** What the catalogue says about the life of that which one finding uses. */
export interface Ending {
  readonly state: Alarm['state'];
  /** Null where the end is announced without a day, or for a preview. */
  readonly day: Day | null;
  readonly source: string;
}

const stateOn = (day: Day, today: Day): Alarm['state'] => (day <= today ? 'off' : 'ending');

/** The entry a finding's model id names, by id or alias; exact, since guessed ends are wrong both ways. */
export const modelOf = (vendor: Vendor, id: string | null): Model | null =>
  id === null ? null : (vendor.models.find((model) => model.id === id || model.aliases?.includes(id)) ?? null);

const vendorEnding = ({ status }: Vendor, today: Day): Ending | null => {
  if (status.state === 'active') return null;
  if (status.state === 'preview') return { state: 'preview', day: null, source: status.source };
  if (status.date !== undefined) return { state: stateOn(status.date, today), day: status.date, source: status.source };
  return { state: status.state === 'shutdown' ? 'off' : 'ending', day: null, source: status.source };
};

const modelEnding = (model: Model | null, today: Day): Ending | null => {
  if (model?.sunset !== undefined)
    return { state: stateOn(model.sunset, today), day: model.sunset, source: model.sunsetSource ?? model.source };
  return model?.stability === 'preview' ? { state: 'preview', day: null, source: model.source } : null;
};

const order: readonly Alarm['state'][] = ['off', 'ending', 'preview'];

const compare = (a: Ending, b: Ending): number =>
  order.indexOf(a.state) - order.indexOf(b.state) || ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : 1);

/**
 * The nearest end of what a finding uses: of its model or of the whole product, whichever comes first. Where both name
 * the same day, the product's source is given, since it is the one that speaks of the end. Null: no end is known.
 */
export const endingOf = (finding: Finding, vendor: Vendor, today: Day): Ending | null => {
  const whole = vendorEnding(vendor, today);
  const single = modelEnding(modelOf(vendor, finding.model), today);
  if (whole === null || single === null) return whole ?? single;
  if (whole.state === single.state && whole.day === single.day) return whole;
  return compare(single, whole) < 0 ? single : whole;
};
