import type { Day } from '../base/day.ts';
import { compareText } from '../base/order.ts';
import type { Vendor, VendorId } from '../catalog/schema.ts';
import type { Catalogue } from '../catalog/types.ts';
import type { Settings } from '../cost/types.ts';
import type { Alarm, Assessment, VendorAssessment } from '../report/types.ts';
import type { Finding, ScanResult } from '../scan/types.ts';
import { alarmsOf } from './alarms.ts';
import { concentrationOf } from './concentration.ts';
import { labelsOf } from './labels.ts';
import { callPlaces } from './places.ts';
import { assessVendor } from './vendor.ts';

export interface AssessInput {
  readonly scan: ScanResult;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  /** The day that alarms are judged by. */
  readonly today: Day;
}

const byVendor = (findings: readonly Finding[]): ReadonlyMap<VendorId, readonly Finding[]> => {
  const groups = new Map<VendorId, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.vendor) ?? [];
    groups.set(finding.vendor, group);
    group.push(finding);
  }
  return groups;
};

const inLane = (findings: readonly Finding[], lane: Finding['lane']): Finding[] =>
  findings.filter((finding) => finding.lane === lane);

/**
 * What code calls before what it only names; hardest first; between equals by id, so that the order never depends on the
 * files. A vendor of which production holds no more than a model id or a key binds nobody yet, however few targets it has.
 */
const byLockIn = (a: VendorAssessment, b: VendorAssessment): number =>
  Number(b.productionCalls > 0) - Number(a.productionCalls > 0) ||
  b.lockIn.score - a.lockIn.score ||
  compareText(a.vendor, b.vendor);

/** The target of the vendor's quote, so that alarm and quote name the same; else the nearest the catalogue names. */
const nearestOf = (alarm: Alarm, vendors: readonly Omit<VendorAssessment, 'alarms'>[]): Alarm['nearest'] => {
  const own = vendors.find(({ vendor }) => vendor === alarm.vendor);
  const target = own?.alternatives.find(({ vendor }) => vendor === own.exit.target);
  return target === undefined ? alarm.nearest : { vendor: target.vendor, name: target.name, gap: target.gap };
};

/**
 * Everything that screen, paper and JSON show of one scan. Pure: the same scan, catalogue, settings and day give the
 * same assessment. Vendors without production evidence are left out; their test findings are still counted.
 */
export const assess = ({ scan, catalogue, settings, today }: AssessInput): Assessment => {
  const entries: ReadonlyMap<VendorId, Vendor> = new Map(catalogue.vendors.map((vendor) => [vendor.id, vendor]));
  const groups = [...byVendor(scan.findings)].filter(([, findings]) => inLane(findings, 'production').length > 0);
  const calls = new Map(groups.map(([vendor, findings]) => [vendor, callPlaces(inLane(findings, 'production'))]));
  const productionCalls = [...calls.values()].reduce((sum, count) => sum + count, 0);
  const shared = { scan, catalogue, settings, today, productionCalls };
  const judged = groups.map(([vendor, findings]) =>
    assessVendor({ ...shared, vendor, findings, entry: entries.get(vendor) ?? null }),
  );
  const alarms = alarmsOf(scan.findings, entries, today).map((alarm) => ({
    ...alarm,
    nearest: nearestOf(alarm, judged),
  }));
  const vendors = judged
    .map((vendor) => ({ ...vendor, alarms: alarms.filter((alarm) => alarm.vendor === vendor.vendor) }))
    .sort(byLockIn);
  return {
    scan,
    today,
    settings,
    vendors,
    alarms,
    productionCalls,
    testCalls: callPlaces(inLane(scan.findings, 'test')),
    concentration: concentrationOf(calls),
    hardest: vendors[0] ?? null,
    labels: labelsOf(scan.findings, vendors, alarms, catalogue),
  };
};
