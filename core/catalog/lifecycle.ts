import type { Day } from '../base/day.ts';
import type { Model, Vendor } from './schema.ts';

/** What the catalogue says on one day about the life of a product, a model or a call. */
export type Life =
  | { readonly state: 'active' | 'preview'; readonly end: null }
  /** The end is known and lies ahead; or it is announced without a day. */
  | { readonly state: 'ending'; readonly end: Day | null; readonly source: string }
  | { readonly state: 'ended'; readonly end: Day | null; readonly source: string };

const active: Life = { state: 'active', end: null };
const preview: Life = { state: 'preview', end: null };

const dated = (end: Day, source: string, today: Day): Life => ({
  state: end <= today ? 'ended' : 'ending',
  end,
  source,
});

/** The life of a product on a day. A past date ends it whatever state the file was written in. */
export const lifeOfVendor = ({ status }: Pick<Vendor, 'status'>, today: Day): Life => {
  if (status.date !== undefined) return dated(status.date, status.source, today);
  if (status.state === 'shutdown') return { state: 'ended', end: null, source: status.source };
  if (status.state === 'deprecated') return { state: 'ending', end: null, source: status.source };
  return status.state === 'preview' ? preview : active;
};

const ownLife = (model: Model, today: Day): Life | null =>
  model.sunset === undefined ? null : dated(model.sunset, model.sunsetSource ?? model.source, today);

/** The earlier end of two lives; an end without a day comes after every dated one. */
export const earlier = (a: Life, b: Life): Life => {
  const rank = ({ state, end }: Life): string =>
    `${{ ended: 0, ending: 1, preview: 2, active: 3 }[state]} ${end ?? '9999'}`;
  return rank(b) < rank(a) ? b : a;
};

/** The life of one model of a product: its own end or that of the product, whichever comes first. */
export const lifeOfModel = (vendor: Pick<Vendor, 'status'>, model: Model, today: Day): Life => {
  const own = ownLife(model, today) ?? (model.stability === 'preview' ? preview : active);
  return model.survives === true ? own : earlier(own, lifeOfVendor(vendor, today));
};

/** The life of a call pattern or an address, which may end while its product goes on. */
export const lifeOfCall = (
  vendor: Pick<Vendor, 'status'>,
  call: { readonly sunset?: Day | undefined; readonly sunsetSource?: string | undefined; readonly source: string },
  today: Day,
): Life => {
  const whole = lifeOfVendor(vendor, today);
  if (call.sunset === undefined) return whole;
  return earlier(dated(call.sunset, call.sunsetSource ?? call.source, today), whole);
};
