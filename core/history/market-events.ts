import { type Day, isDay } from '../base/day.ts';
import { compareText } from '../base/order.ts';
import type { Vendor, VendorId } from '../catalog/schema.ts';

/** Something the market did, on the time line of the code that depends on it. */
export interface MarketEvent {
  readonly day: Day;
  readonly vendor: VendorId;
  readonly kind: 'launched' | 'announced' | 'ended';
  /** The product or the models it is about, in short. */
  readonly subject: string;
}

/** What was used of a vendor; models by the ids in code. */
export interface UsedVendor {
  readonly entry: Vendor;
  readonly models: ReadonlySet<string>;
}

/** Launches and ends of what the code uses, oldest first; facts without a full day are left out. */
export const marketEvents = (used: readonly UsedVendor[], since: Day, until: Day): readonly MarketEvent[] =>
  used
    .flatMap((one) => [...productEvents(one.entry), ...modelEvents(one)])
    .filter(({ day }) => day >= since && day <= until)
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.subject, b.subject));

const productEvents = ({ id, name, status }: Vendor): readonly MarketEvent[] => [
  ...on(status.announced, { vendor: id, kind: 'announced', subject: name }),
  ...on(status.date, { vendor: id, kind: 'ended', subject: name }),
];

/** Models of one vendor and one day are one event. The end of a product says what that of its models would say. */
const modelEvents = ({ entry, models }: UsedVendor): readonly MarketEvent[] => {
  const days = new Map<string, string[]>();
  for (const { id, aliases = [], released, sunset } of entry.models) {
    if (![id, ...aliases].some((name) => models.has(name))) continue;
    if (released !== undefined) add(days, `launched ${released}`, id);
    if (sunset !== undefined && sunset !== entry.status.date) add(days, `ended ${sunset}`, id);
  }
  return [...days].flatMap(([key, ids]) => {
    const [kind, day] = key.split(' ');
    const subject = ids.length === 1 ? (ids[0] ?? '') : `${ids[0]} and ${ids.length - 1} more`;
    return on(day, { vendor: entry.id, kind: kind === 'ended' ? 'ended' : 'launched', subject });
  });
};

const add = (days: Map<string, string[]>, key: string, id: string): void => {
  days.set(key, [...(days.get(key) ?? []), id]);
};

const on = (day: string | undefined, event: Omit<MarketEvent, 'day'>): readonly MarketEvent[] =>
  day !== undefined && isDay(day) ? [{ day, ...event }] : [];
