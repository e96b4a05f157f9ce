import { units } from '../../base/money.ts';
import type { ExitCost, RunCost } from '../../cost/types.ts';
import type { LockInScore } from '../../lockin/types.ts';
import type { Finding } from '../../scan/types.ts';
import type { Alarm, Alternative, Assessment, VendorAssessment } from '../types.ts';
import { amount, priceLines } from './amount.ts';
import { rounded, roundedRange } from './rounded.ts';

/** Raised only when a field is renamed, removed or changes its meaning; new fields may come without. */
export const jsonFormatVersion = 1;

const findingEntry = (finding: Finding) => ({
  path: finding.path,
  line: finding.line,
  column: finding.column,
  endLine: finding.endLine,
  vendor: finding.vendor,
  underlyingVendor: finding.underlyingVendor,
  kind: finding.kind,
  symbol: finding.symbol,
  operation: finding.operation,
  capability: finding.capability,
  model: finding.model,
  lane: finding.lane,
  confidence: finding.confidence,
  via: finding.via,
  ...(finding.arguments === undefined ? {} : { arguments: finding.arguments }),
});

const alarmEntry = (alarm: Alarm) => ({
  state: alarm.state,
  vendor: alarm.vendor,
  subject: alarm.subject,
  models: alarm.models,
  day: alarm.day,
  daysSince: alarm.daysSince,
  calls: alarm.calls,
  lines: alarm.findings.map(({ path, line, kind }) => ({ path, line, kind })),
  nearest: alarm.nearest,
  source: alarm.source,
  seen: alarm.seen,
});

const scoreEntry = (lockIn: LockInScore) => ({
  score: rounded(lockIn.score),
  band: lockIn.band,
  subScores: lockIn.metrics.map(({ id, value, weight, explanation, evidence }) => ({
    id,
    value: rounded(value),
    weight,
    explanation,
    evidence,
  })),
});

const costEntry = (exit: ExitCost) => ({
  target: exit.target,
  hours: roundedRange(exit.hours),
  days: roundedRange(exit.days),
  money: {
    currency: exit.money.likely.currency,
    ...roundedRange({ low: units(exit.money.low), likely: units(exit.money.likely), high: units(exit.money.high) }),
  },
  packages: exit.packages.map(({ id, hours, varianceShare, explanation, evidence }) => ({
    id,
    hours: roundedRange(hours),
    varianceShare: rounded(varianceShare),
    explanation,
    evidence,
  })),
  files: exit.files,
  secondOpinion: { files: exit.secondOpinion.files, lines: roundedRange(exit.secondOpinion.lines) },
  remarks: exit.remarks,
});

const runCostEntry = (runCost: RunCost) => ({
  perMonth: amount(runCost.amount),
  lines: priceLines(runCost),
  unknown: runCost.unknown,
});

const alternativeEntry = (alternative: Alternative) => ({
  ...alternative,
  exit: alternative.exit === null ? null : costEntry(alternative.exit),
});

const vendorEntry = (vendor: VendorAssessment) => ({
  vendor: vendor.vendor,
  name: vendor.name,
  company: vendor.company,
  category: vendor.category,
  homeCountry: vendor.homeCountry,
  status: vendor.status,
  productionCalls: vendor.productionCalls,
  productionFiles: vendor.productionFiles,
  share: Math.round(vendor.share * 10_000) / 10_000,
  models: vendor.models,
  capabilities: vendor.capabilities,
  underlyingVendors: vendor.underlyingVendors,
  ...scoreEntry(vendor.lockIn),
  cost: costEntry(vendor.exit),
  runCost: runCostEntry(vendor.runCost),
  alternatives: vendor.alternatives.map(alternativeEntry),
  advice: vendor.advice,
  sources: vendor.sources,
});

const summaryEntry = ({ productionCalls, testCalls, concentration, hardest }: Assessment) => ({
  productionCalls,
  testCalls,
  concentration:
    concentration === null
      ? null
      : { ...concentration, largestShare: Math.round(concentration.largestShare * 10_000) / 10_000 },
  hardest: hardest?.vendor ?? null,
});

/** The whole scan as plain data, in the shape that `docs/findings-json.md` describes. */
export const jsonDocument = (assessment: Assessment, { dismissed = [] } = assessment) => ({
  formatVersion: jsonFormatVersion,
  tool: { name: 'untether', version: assessment.scan.toolVersion },
  today: assessment.today,
  catalogue: { version: assessment.scan.catalogueVersion, day: assessment.scan.catalogueDay },
  root: assessment.scan.root,
  summary: summaryEntry(assessment),
  alarms: assessment.alarms.map(alarmEntry),
  vendors: assessment.vendors.map(vendorEntry),
  findings: assessment.scan.findings.map(findingEntry),
  ...(dismissed.length === 0
    ? {}
    : { dismissed: dismissed.map(({ finding, reason }) => ({ ...findingEntry(finding), reason })) }),
  coverage: assessment.scan.coverage,
  settings: assessment.settings,
});

/** Two spaces of indent and a line feed at the end: the same scan gives the same bytes. */
export const reportJson = (assessment: Assessment): string => `${JSON.stringify(jsonDocument(assessment), null, 2)}\n`;
