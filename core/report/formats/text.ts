import type { Finding } from '../../scan/types.ts';
import type { Alarm, Assessment, VendorAssessment } from '../types.ts';
import { alarmSentence } from '../wording/alarms.ts';
import { effortParts, hasEffort, moneyRange } from '../wording/amounts.ts';
import { dayText } from '../wording/days.ts';
import { alarmsFinding, coverageFinding, vendorsFinding } from '../wording/findings.ts';
import { headline, lead } from '../wording/headline.ts';
import { skipLabel } from '../wording/labels.ts';
import { counted, grouped } from '../wording/numbers.ts';
import { safeText } from './safe-text.ts';
import { indented, row, wrapped } from './text-layout.ts';

/** Lines shown of one alarm or vendor; JSON and the PDF list all. */
const shown = 5;

const places = (findings: readonly Finding[]): string[] => {
  const lines = findings
    .slice(0, shown)
    .map(({ path, line, symbol, model }) => `${path}:${line}  ${[symbol, model].filter(Boolean).join('  ')}`);
  return findings.length > shown ? [...lines, `and ${grouped(findings.length - shown)} more`] : lines;
};

const alarmLines = (alarm: Alarm): string[] => [
  ...indented(wrapped(alarmSentence(alarm), 78), 2),
  ...indented(places(alarm.findings), 4),
  ...indented(
    wrapped(
      alarm.nearest === null
        ? 'No living replacement is known.'
        : `Nearest living target: ${alarm.nearest.name}. Lost: ${alarm.nearest.gap || 'unknown'}.`,
      76,
    ),
    4,
  ),
];

const columns = [26, -5, -6, -14, -19] as const;

const vendorRow = (vendor: VendorAssessment): string =>
  row(columns, [
    vendor.name,
    grouped(vendor.productionCalls),
    grouped(vendor.productionFiles),
    `${Math.round(vendor.lockIn.score)} ${vendor.lockIn.band}`,
    hasEffort(vendor.exit) ? effortParts(vendor.exit.days).join(' – ') : 'unknown',
  ]);

const vendorLines = ({ vendors, hardest }: Assessment): string[] => [
  row(columns, ['Vendor', 'Calls', 'Files', 'Lock-in', 'Days to leave']),
  ...vendors.map(vendorRow),
  ...(hardest !== null && hasEffort(hardest.exit)
    ? [`Leaving ${hardest.name} would cost ${moneyRange(hardest.exit.money)}.`]
    : []),
];

const callLines = (vendor: VendorAssessment): string[] => {
  const calls = vendor.findings.filter((finding) => finding.lane === 'production' && finding.kind === 'call');
  return calls.length === 0
    ? []
    : [`${vendor.name}, ${counted(vendor.productionCalls, 'production call')}`, ...indented(places(calls), 2)];
};

const coverageLines = ({ scan, testCalls }: Assessment): string[] => [
  ...scan.coverage.skipped.map(({ reason, count }) => `${grouped(count).padStart(7)}  ${skipLabel(reason)}`),
  ...(testCalls > 0 ? [`${counted(testCalls, 'call')} in tests, not counted in scores and costs.`] : []),
];

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...indented(lines, 2)];

const top = ({ scan, today }: Assessment): string => {
  const { name, commit } = scan.root;
  return [
    `Untether ${scan.toolVersion}`,
    commit === null ? name : `${name} at ${commit.slice(0, 7)}`,
    dayText(today),
  ].join(' · ');
};

const foot = ({ scan, vendors }: Assessment): string =>
  [
    vendors.length === 0 ? null : 'Days and money are 80 % ranges, low – likely – high.',
    `Catalogue of ${dayText(scan.catalogueDay)}. Nothing was sent anywhere.`,
  ]
    .filter(Boolean)
    .join(' ');

const body = (assessment: Assessment): string[] => [
  top(assessment),
  '',
  ...wrapped(headline(assessment), 80),
  '',
  ...wrapped(lead(assessment), 80),
  ...(assessment.alarms.length === 0
    ? []
    : ['', ...wrapped(alarmsFinding(assessment), 80), ...assessment.alarms.flatMap(alarmLines)]),
  ...(assessment.vendors.length === 0 ? [] : section(vendorsFinding(assessment), vendorLines(assessment))),
  ...section('Where it is called', assessment.vendors.flatMap(callLines)),
  '',
  coverageFinding(assessment),
  ...indented(coverageLines(assessment), 2),
  '',
  ...wrapped(foot(assessment), 80),
];

/** A summary for the terminal: plain text, 80 columns but for long paths, nothing that steers the terminal. */
export const reportText = (assessment: Assessment): string =>
  `${body(assessment)
    .map((line) => safeText(line.replace(/[\u00a0\u202f]/g, ' ')))
    .join('\n')}\n`;
