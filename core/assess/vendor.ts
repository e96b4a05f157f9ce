import type { Day } from '../base/day.ts';
import type { Vendor, VendorId } from '../catalog/schema.ts';
import type { Catalogue } from '../catalog/types.ts';
import { alternativesTo } from '../cost/alternatives/alternatives.ts';
import { exitCost } from '../cost/exit-cost.ts';
import { runCost } from '../cost/run/run-cost.ts';
import type { Settings } from '../cost/types.ts';
import { lockInScore } from '../lockin/score.ts';
import { vendorUsage } from '../lockin/usage/usage.ts';
import type { Alternative, VendorAssessment } from '../report/types.ts';
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

/**
 * The target the quote is for: the one uniqueness is measured against, so that score and cost speak of the same move;
 * where that is not suggested, the best that is; where none is, none.
 */
const targetOf = (alternatives: readonly Alternative[], best: VendorId | null): VendorId | null => {
  const suggested = alternatives.filter(({ suggested: is, exit }) => is === true && exit !== null);
  return (suggested.find(({ vendor }) => vendor === best) ?? suggested[0])?.vendor ?? null;
};

/** One vendor in full: what is used of it, how hard it binds, what leaving and staying cost, where one could go. */
export const assessVendor = (input: VendorInput): Omit<VendorAssessment, 'alarms'> => {
  const { vendor, findings, scan, catalogue, settings, today, entry } = input;
  const usage = vendorUsage({ vendor, findings: scan.findings, signals: scan.signals, catalogue });
  const alternatives = alternativesTo({ usage, catalogue, settings, today });
  const lockIn = lockInScore({ usage, catalogue, settings });
  const target = targetOf(alternatives, lockIn.bestTarget ?? null);
  const exit =
    alternatives.find((one) => one.vendor === target)?.exit ?? exitCost({ usage, target, catalogue, settings });
  return {
    vendor,
    ...factsOf(vendor, entry),
    ...usesOf(findings, input.productionCalls),
    lockIn,
    exit,
    runCost: runCost({ vendor, models: usage.models, catalogue, settings }),
    alternatives,
    findings,
    advice: adviceFor({ usage, exit, catalogue, settings }),
  };
};
