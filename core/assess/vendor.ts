import type { Day } from '../base/day.ts';
import type { Vendor, VendorId } from '../catalog/schema.ts';
import type { Catalogue } from '../catalog/types.ts';
import { alternativesTo } from '../cost/alternatives/alternatives.ts';
import { exitCost } from '../cost/exit-cost.ts';
import { runCost } from '../cost/run/run-cost.ts';
import type { Settings } from '../cost/types.ts';
import { lockInScore } from '../lockin/score.ts';
import { vendorUsage } from '../lockin/usage/usage.ts';
import type { Alarm, Alternative, VendorAssessment } from '../report/types.ts';
import type { Finding, ScanResult } from '../scan/types.ts';
import { adviceFor } from './advice.ts';
import { callPlaces, filesOf } from './places.ts';

export interface VendorInput {
  readonly vendor: VendorId;
  /** Of this vendor, every lane. */
  readonly findings: readonly Finding[];
  readonly scan: ScanResult;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly today: Day;
  readonly alarms: readonly Alarm[];
  /** Over all vendors. */
  readonly productionCalls: number;
  /** Null where the catalogue does not know the vendor: a scan kept from another catalogue. */
  readonly entry: Vendor | null;
}

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();

type CatalogueFacts = Pick<VendorAssessment, 'name' | 'company' | 'category' | 'homeCountry' | 'status' | 'sources'>;

const factsOf = (vendor: VendorId, entry: Vendor | null): CatalogueFacts =>
  entry === null
    ? {
        name: vendor,
        company: 'unknown',
        category: 'unknown',
        homeCountry: null,
        status: { state: 'active', note: 'The catalogue does not know this vendor.', source: 'none' },
        sources: [],
      }
    : {
        name: entry.name,
        company: entry.vendor,
        category: entry.category,
        homeCountry: entry.homeCountry ?? null,
        status: entry.status,
        sources: entry.sources,
      };

const usesOf = (findings: readonly Finding[], productionCalls: number) => {
  const production = findings.filter((finding) => finding.lane === 'production');
  const calls = callPlaces(production);
  return {
    productionCalls: calls,
    productionFiles: filesOf(production).length,
    share: productionCalls === 0 ? 0 : calls / productionCalls,
    models: distinct(production.map(({ model }) => model)),
    capabilities: distinct(production.map(({ capability }) => capability)),
    underlyingVendors: distinct(production.map(({ underlyingVendor }) => underlyingVendor)),
  };
};

/** The quote is for the best suggested target; where none is suggested, for none. */
const targetOf = (alternatives: readonly Alternative[]): VendorId | null =>
  alternatives.find(({ suggested, exit }) => suggested === true && exit !== null)?.vendor ?? null;

/** One vendor in full: what is used of it, how hard it binds, what leaving and staying cost, where one could go. */
export const assessVendor = (input: VendorInput): VendorAssessment => {
  const { vendor, findings, scan, catalogue, settings, today, alarms, entry } = input;
  const usage = vendorUsage({ vendor, findings: scan.findings, signals: scan.signals, catalogue });
  const alternatives = alternativesTo({ usage, catalogue, settings, today });
  const target = targetOf(alternatives);
  const lockIn = lockInScore({ usage, catalogue, settings });
  const exit =
    alternatives.find((one) => one.vendor === target)?.exit ?? exitCost({ usage, target, catalogue, settings });
  return {
    vendor,
    ...factsOf(vendor, entry),
    ...usesOf(findings, input.productionCalls),
    lockIn,
    exit,
    runCost: runCost({ vendor, models: usage.models, catalogue, settings }),
    alarms: alarms.filter((alarm) => alarm.vendor === vendor),
    alternatives,
    findings,
    advice: adviceFor({ usage, lockIn, exit, scan, catalogue, settings }),
  };
};
