import type { Day } from '../base/day.ts';
import { earlier, type Life, lifeOfCall, lifeOfModel, lifeOfVendor } from '../catalog/lifecycle.ts';
import type { CallPattern, Endpoint, Model, Vendor } from '../catalog/schema.ts';
import type { Alarm } from '../report/types.ts';
import type { Finding } from '../scan/types.ts';

/** What the catalogue says about the life of that which one finding uses. */
export interface Ending {
  readonly state: Alarm['state'];
  /** Null where the end is announced without a day, or for a preview. */
  readonly day: Day | null;
  readonly source: string;
}

/** The entry a finding's model id names, by id or alias; exact, since guessed ends are wrong both ways. */
export const modelOf = (vendor: Vendor, id: string | null): Model | null =>
  id === null ? null : (vendor.models.find((model) => model.id === id || model.aliases?.includes(id)) ?? null);

/** The entry of a call or an address, where the catalogue gives that alone an end. */
const callOf = (vendor: Vendor, { kind, symbol }: Finding): CallPattern | Endpoint | null => {
  if (kind === 'call')
    return vendor.callSites.find((call) => call.sunset !== undefined && call.symbol === symbol) ?? null;
  if (kind !== 'endpoint-url') return null;
  return vendor.rest.find((address) => address.sunset !== undefined && symbol.includes(address.path)) ?? null;
};

const lifeOf = (finding: Finding, vendor: Vendor, model: Model | null, today: Day): Life => {
  const call = callOf(vendor, finding);
  const life = model === null ? lifeOfVendor(vendor, today) : lifeOfModel(vendor, model, today);
  return call === null ? life : earlier(life, lifeOfCall(vendor, call, today));
};

const previewSource = ({ status }: Vendor, model: Model | null): string =>
  status.state === 'preview' ? status.source : (model?.source ?? status.source);

/**
 * The nearest end of what a finding uses: of its model, its call or the whole product, whichever comes first. Where the
 * product ends on the same day, its source is given, since it is the one that speaks of the end. Null: no end is known.
 */
export const endingOf = (finding: Finding, vendor: Vendor, today: Day): Ending | null => {
  const model = modelOf(vendor, finding.model);
  const life = lifeOf(finding, vendor, model, today);
  if (!('source' in life))
    return life.state === 'active' ? null : { state: 'preview', day: null, source: previewSource(vendor, model) };
  const source = life.end !== null && life.end === vendor.status.date ? vendor.status.source : life.source;
  return { state: life.state === 'ended' ? 'off' : 'ending', day: life.end, source };
};
