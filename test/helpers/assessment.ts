import { concentrationOf } from '../../core/assess/concentration.ts';
import { callPlaces, filesOf } from '../../core/assess/places.ts';
import { money } from '../../core/base/money.ts';
import { defaultSettings, type ExitCost, type RunCost, workPackageIds } from '../../core/cost/types.ts';
import { type Band, type LockInScore, metricIds } from '../../core/lockin/types.ts';
import type { Alarm, Assessment, VendorAssessment } from '../../core/report/types.ts';
import type { Finding, ScanResult } from '../../core/scan/types.ts';

const weights = [20, 20, 20, 15, 10, 10, 5];

const bandOf = (score: number): Band => (score < 25 ? 'low' : score < 50 ? 'moderate' : score < 75 ? 'high' : 'severe');

export const lockInOf = (vendor: string, values: readonly number[], findings: readonly Finding[]): LockInScore => {
  const score = values.reduce((sum, value, index) => sum + (value * (weights[index] ?? 0)) / 100, 0);
  return {
    vendor,
    score,
    band: bandOf(score),
    metrics: metricIds.map((id, index) => ({
      id,
      value: values[index] ?? 0,
      weight: weights[index] ?? 0,
      explanation: `Worked out from ${filesOf(findings).length} files with evidence.`,
      evidence: findings.slice(0, 3).map(({ path, line, symbol }) => ({ type: 'code', path, line, text: symbol })),
    })),
  };
};

const packageShare = [0.08, 0.2, 0.12, 0.18, 0.06, 0.16, 0.12, 0.08];

/** A range in days turned into the whole quote, at the default rate and six hours a day. */
export const exitOf = (
  vendor: string,
  target: string | null,
  [low, likely, high]: readonly [number, number, number],
  findings: readonly Finding[],
  currency = 'EUR',
): ExitCost => ({
  vendor,
  target,
  days: { low, likely, high },
  hours: { low: low * 6, likely: likely * 6, high: high * 6 },
  money: {
    low: money(low * 6 * 95, currency),
    likely: money(likely * 6 * 95, currency),
    high: money(high * 6 * 95, currency),
  },
  packages: workPackageIds.map((id, index) => ({
    id,
    hours: {
      low: low * 6 * (packageShare[index] ?? 0),
      likely: likely * 6 * (packageShare[index] ?? 0),
      high: high * 6 * (packageShare[index] ?? 0),
    },
    varianceShare: packageShare[index] ?? 0,
    explanation: 'Minutes a site times the number of like sites to the power of 0.75, times the spread over files.',
    evidence: [
      ...findings.slice(0, 2).map(({ path, line, symbol }) => ({ type: 'code' as const, path, line, text: symbol })),
      {
        type: 'fact',
        text: '30 minutes a request that must be adapted',
        source: 'https://example.com/model',
        seen: '2026-11-01',
      },
      { type: 'setting', text: 'assistant factor 0.7' },
    ],
  })),
  files: Math.ceil(filesOf(findings).length * 1.25),
  secondOpinion: { files: filesOf(findings).length, lines: { low: 42, likely: 109, high: 285 } },
  remarks: target === null ? ['No target is known, so the features used are counted as missing.'] : [],
});

export const runCostOf = (vendor: string, amount: number | null): RunCost => ({
  vendor,
  amount: amount === null ? null : money(amount, 'USD'),
  lines:
    amount === null
      ? []
      : [
          {
            model: null,
            volume: amount * 10,
            unit: 'second',
            unitPrice: money(0.1, 'USD'),
            evidence: [
              { type: 'fact', text: '0.10 USD a second', source: 'https://example.com/price', seen: '2026-11-02' },
            ],
          },
        ],
  unknown: amount === null ? ['No monthly volume is set.'] : [],
});

interface VendorParts {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly values: readonly number[];
  readonly days: readonly [number, number, number];
  readonly run: number | null;
  readonly target?: string | null;
  readonly part?: Partial<VendorAssessment>;
}

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();

export const vendorOf = ({
  id,
  name,
  findings,
  values,
  days,
  run,
  target = null,
  part,
}: VendorParts): VendorAssessment => {
  const production = findings.filter((finding) => finding.lane === 'production');
  return {
    vendor: id,
    name,
    company: `${name} Inc.`,
    category: 'video-generation',
    homeCountry: 'US',
    productionCalls: callPlaces(production),
    productionFiles: filesOf(production).length,
    share: 0,
    models: distinct(findings.map((finding) => finding.model)),
    capabilities: distinct(findings.map((finding) => finding.capability)),
    underlyingVendors: distinct(findings.map((finding) => finding.underlyingVendor)),
    lockIn: lockInOf(id, values, production),
    exit: exitOf(id, target, days, production),
    runCost: runCostOf(id, run),
    alarms: [],
    alternatives: [],
    findings,
    status: { state: 'active', source: `https://example.com/${id}/status` },
    sources: [{ url: `https://example.com/${id}/docs`, seen: '2026-11-01' }],
    advice: [],
    ...part,
  };
};

export const scanOf = (findings: readonly Finding[], part: Partial<ScanResult> = {}): ScanResult => ({
  formatVersion: 1,
  toolVersion: '1.0.0',
  catalogueVersion: '3f9a01c2',
  catalogueDay: '2026-11-12',
  today: '2026-11-23',
  root: { name: 'northwind', commit: '8f31c02d9b7e4a6f5c1d2e3f4a5b6c7d8e9f0a1b', branch: 'main' },
  findings,
  signals: [],
  coverage: {
    listed: 4851,
    read: 4812,
    parsed: 96,
    bytesRead: 41_000_000,
    skipped: [
      { reason: 'too-large', count: 31 },
      { reason: 'binary', count: 8 },
    ],
    diagnostics: [{ path: 'studio/fixtures/huge.json', code: 'too-large', detail: '12 MB, the limit is 8 MB' }],
    languages: { typescript: 2900, python: 1100, go: 812 },
  },
  ...part,
});

/** Puts vendors together the way an assessment does, so that totals and shares always agree with them. */
export const assessmentOf = (
  vendors: readonly VendorAssessment[],
  alarms: readonly Alarm[] = [],
  part: Partial<Assessment> = {},
): Assessment => {
  const total = vendors.reduce((sum, vendor) => sum + vendor.productionCalls, 0);
  const ranked = vendors
    .map((vendor) => ({
      ...vendor,
      share: total === 0 ? 0 : vendor.productionCalls / total,
      alarms: alarms.filter((alarm) => alarm.vendor === vendor.vendor),
    }))
    .toSorted((a, b) => b.lockIn.score - a.lockIn.score);
  const findings = ranked.flatMap((vendor) => vendor.findings);
  return {
    scan: scanOf(findings),
    today: '2026-11-23',
    settings: { ...defaultSettings, currency: 'EUR' },
    vendors: ranked,
    alarms,
    productionCalls: total,
    testCalls: callPlaces(findings.filter((finding) => finding.lane === 'test')),
    concentration: concentrationOf(new Map(ranked.map((vendor) => [vendor.vendor, vendor.productionCalls]))),
    hardest: ranked[0] ?? null,
    labels: {
      vendors: Object.fromEntries(
        ranked.flatMap((vendor) => [vendor, ...vendor.alternatives]).map(({ vendor, name }) => [vendor, name]),
      ),
      capabilities: { text_to_video: 'text to video', image_to_video: 'image to video', rtc_rooms: 'call rooms' },
    },
    ...part,
  };
};
