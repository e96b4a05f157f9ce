import { type Day, daysBetween } from '../base/day.ts';
import { compareText } from '../base/order.ts';
import type { Vendor } from '../catalog/schema.ts';
import type { Alarm } from '../report/types.ts';
import type { Finding, FindingKind } from '../scan/types.ts';
import { type Ending, endingOf, modelOf } from './ending.ts';
import { nearestLiving } from './nearest.ts';
import { callPlaces } from './places.ts';

/** Evidence that a request reaches the vendor. A dependency or a key left behind breaks nothing on the day. */
const reaching: ReadonlySet<FindingKind> = new Set(['call', 'endpoint-url', 'model-id']);

interface Group {
  readonly vendor: Vendor;
  readonly ending: Ending;
  readonly findings: Finding[];
}

const keyOf = (vendor: Vendor, ending: Ending): string => `${vendor.id} ${ending.state} ${ending.day ?? ''}`;

const grouped = (findings: readonly Finding[], vendors: ReadonlyMap<string, Vendor>, today: Day): Group[] => {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const vendor = vendors.get(finding.vendor);
    if (vendor === undefined || finding.lane !== 'production' || !reaching.has(finding.kind)) continue;
    const ending = endingOf(finding, vendor, today);
    if (ending === null) continue;
    const key = keyOf(vendor, ending);
    const group = groups.get(key) ?? { vendor, ending, findings: [] };
    groups.set(key, group);
    group.findings.push(finding);
  }
  return [...groups.values()];
};

/** The day the source speaks of: that of the same page in the vendor's list, else the newest of the list. */
const seenOf = (vendor: Vendor, source: string): string =>
  vendor.sources.find((page) => source.includes(page.url))?.seen ??
  vendor.sources
    .map((page) => page.seen)
    .sort()
    .at(-1) ??
  '';

const modelsIn = ({ vendor, findings }: Group): string[] =>
  [...new Set(findings.flatMap((finding) => modelOf(vendor, finding.model)?.id ?? finding.model ?? []))].sort();

/** Calls first: they are what breaks; model ids and addresses are where it is set. */
const callsFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => Number(b.kind === 'call') - Number(a.kind === 'call'));

const toAlarm = (group: Group, vendors: ReadonlyMap<string, Vendor>, today: Day): Alarm => {
  const { vendor, ending, findings } = group;
  const models = modelsIn(group);
  return {
    ...ending,
    vendor: vendor.id,
    models,
    subject: models.length === 0 ? vendor.name : `${vendor.name} (${models.join(', ')})`,
    daysSince: ending.day === null ? null : daysBetween(ending.day, today),
    seen: seenOf(vendor, ending.source),
    findings: callsFirst(findings),
    calls: callPlaces(findings),
    nearest: nearestLiving(vendor, vendors, today),
  };
};

const states: readonly Alarm['state'][] = ['off', 'ending', 'preview'];

/** After every known day. */
const dayOrder = (day: Day | null): string => day ?? '9999-12-31';

const compare = (a: Alarm, b: Alarm): number =>
  states.indexOf(a.state) - states.indexOf(b.state) ||
  compareText(dayOrder(a.day), dayOrder(b.day)) ||
  b.calls - a.calls ||
  compareText(a.vendor, b.vendor);

/**
 * Production code that reaches something switched off, ending or in preview, one alarm a vendor, state and day.
 * Switched off comes first, then announced ends, then previews; within a state by day, then most calls first.
 */
export const alarmsOf = (findings: readonly Finding[], vendors: ReadonlyMap<string, Vendor>, today: Day): Alarm[] =>
  grouped(findings, vendors, today)
    .map((group) => toAlarm(group, vendors, today))
    .sort(compare);
