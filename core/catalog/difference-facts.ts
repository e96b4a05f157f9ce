import type { FactChange } from './difference.ts';
import type { Model, Price, Vendor } from './schema.ts';

type Part = FactChange['part'];
type Words = readonly [part: Part, words: string];

const keyed = <Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value> =>
  new Map(values.map((value) => [key(value), value]));

const compareLists = <Value>(
  part: Part,
  before: readonly Value[],
  after: readonly Value[],
  key: (value: Value) => string,
  both: (old: Value, now: Value, name: string) => Words[] = () => [],
): Words[] => {
  const old = keyed(before, key);
  const now = keyed(after, key);
  const removed = [...old.keys()].filter((name) => !now.has(name)).map((name): Words => [part, `${name} removed`]);
  const added = [...now.keys()].filter((name) => !old.has(name)).map((name): Words => [part, `${name} added`]);
  const changed = [...now].flatMap(([name, value]) => {
    const former = old.get(name);
    return former === undefined ? [] : both(former, value, name);
  });
  return [...added, ...removed, ...changed];
};

const money = ({ usd, unit }: Price): string => `${usd} USD a ${unit}`;

const priceKey = ({ resolution, unit, note }: Price): string =>
  [resolution ?? 'any size', `a ${unit}`, note].filter(Boolean).join(', ');

const priceChanges = (name: string, before: Model, after: Model): Words[] =>
  compareLists('prices', before.prices, after.prices, priceKey, (old, now, key) =>
    old.usd === now.usd ? [] : [['prices', `${key}: from ${money(old)} to ${money(now)}`]],
  ).map(([part, words]): Words => [part, `${name}: price ${words}`]);

const endChange = (part: Part, name: string, old: string | undefined, now: string | undefined): Words[] => {
  if (old === now) return [];
  if (now === undefined) return [[part, `${name} has no end any more (was ${old})`]];
  return [[part, old === undefined ? `${name} now ends on ${now}` : `${name} ends on ${now} instead of ${old}`]];
};

const modelChanges = (before: Vendor, after: Vendor): Words[] =>
  compareLists(
    'models',
    before.models,
    after.models,
    ({ id }) => id,
    (old, now, name) => [...endChange('models', name, old.sunset, now.sunset), ...priceChanges(name, old, now)],
  );

const statusChanges = ({ status: old }: Vendor, { status: now }: Vendor): Words[] => {
  const state: Words[] = old.state === now.state ? [] : [['status', `is ${now.state}, was ${old.state}`]];
  return [...state, ...endChange('status', 'the product', old.date, now.date)];
};

const said = (value: boolean | string | undefined): string => {
  if (value === undefined) return 'unknown';
  if (typeof value === 'string') return value;
  return value ? 'yes' : 'no';
};

const capabilityChanges = (before: Vendor, after: Vendor): Words[] =>
  [...new Set([...Object.keys(before.capabilities), ...Object.keys(after.capabilities)])]
    .filter((key) => before.capabilities[key] !== after.capabilities[key])
    .map((key) => ['capabilities', `${key}: ${said(after.capabilities[key])}, was ${said(before.capabilities[key])}`]);

const callKey = ({ language, symbol }: Vendor['callSites'][number]): string => `${symbol} in ${language}`;

/** Facts of one vendor that differ, in the order status, models and prices, calls, packages, capabilities, equivalents. */
export const changesOf = (before: Vendor, after: Vendor): FactChange[] => {
  const words: Words[] = [
    ...statusChanges(before, after),
    ...modelChanges(before, after),
    ...compareLists('calls', before.callSites, after.callSites, callKey),
    ...compareLists('calls', before.rest, after.rest, ({ method, host, path }) => `${method} ${host}${path}`),
    ...compareLists('packages', before.sdks, after.sdks, ({ ecosystem, package: name }) => `${ecosystem}:${name}`),
    ...compareLists('packages', before.env, after.env, ({ name }) => `environment name ${name}`),
    ...capabilityChanges(before, after),
    ...compareLists('equivalents', before.equivalents, after.equivalents, ({ id }) => id),
  ];
  const named = words.map(([part, text]): FactChange => ({ vendor: after.id, part, words: text }));
  if (named.length > 0 || JSON.stringify(before) === JSON.stringify(after)) return named;
  return [{ vendor: after.id, part: 'other', words: 'notes, sources or details changed' }];
};
