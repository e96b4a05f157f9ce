import type { Alarm, Assessment, VendorAssessment } from '../types.ts';
import { alarmCount, alarmDay, alarmSince } from '../wording/alarms.ts';
import { daysRange, hasEffort, moneyRange, runCostText } from '../wording/amounts.ts';
import { dayText } from '../wording/days.ts';
import { alarmsFinding, coverageFinding, mainCause, vendorsFinding } from '../wording/findings.ts';
import { headline, lead } from '../wording/headline.ts';
import { skipLabel } from '../wording/labels.ts';
import { counted, grouped } from '../wording/numbers.ts';
import { code, plain, table } from './markdown-text.ts';

const alarmRow = (alarm: Alarm): string[] => [
  plain(alarm.subject),
  [alarmDay(alarm), alarmSince(alarm)].filter(Boolean).join(', '),
  alarmCount(alarm),
  alarm.findings.map(({ path, line }) => code(`${path}:${line}`)).join('<br>'),
  alarm.nearest === null ? 'none known' : plain([alarm.nearest.name, alarm.nearest.gap].filter(Boolean).join(': ')),
];

const vendorRow = (vendor: VendorAssessment): string[] => [
  plain(vendor.name),
  grouped(vendor.productionCalls),
  grouped(vendor.productionFiles),
  `${Math.round(vendor.lockIn.score)} ${vendor.lockIn.band}`,
  mainCause(vendor),
  hasEffort(vendor.exit) ? daysRange(vendor.exit.days) : 'unknown',
  hasEffort(vendor.exit) ? moneyRange(vendor.exit.money) : 'unknown',
  runCostText(vendor.runCost),
];

const callSites = (vendor: VendorAssessment): string[] => {
  const calls = vendor.findings.filter((finding) => finding.lane === 'production' && finding.kind === 'call');
  if (calls.length === 0) return [];
  const rows = calls.map(({ path, line, symbol, model }) => [
    code(`${path}:${line}`),
    code(symbol),
    model === null ? '' : code(model),
  ]);
  return [
    `### ${plain(vendor.name)}: ${counted(vendor.productionCalls, 'production call')}`,
    '',
    ...table(['Where', 'Call', 'Model'], rows),
    '',
  ];
};

const alarms = (assessment: Assessment): string[] =>
  assessment.alarms.length === 0
    ? []
    : [
        `## ${plain(alarmsFinding(assessment))}`,
        '',
        ...table(['What', 'When', 'How many', 'Where', 'Nearest living target'], assessment.alarms.map(alarmRow)),
        '',
      ];

const vendors = (assessment: Assessment): string[] =>
  assessment.vendors.length === 0
    ? []
    : [
        `## ${plain(vendorsFinding(assessment))}`,
        '',
        ...table(
          ['Vendor', 'Calls', 'Files', 'Lock-in', 'Main cause', 'Days to leave', 'Cost to leave', 'Run cost a month'],
          assessment.vendors.map(vendorRow),
        ),
        '',
      ];

const dismissals = ({ dismissed = [] }: Assessment): string[] =>
  dismissed.length === 0
    ? []
    : [
        'Dismissed by hand, left out of every number:',
        '',
        ...dismissed.map(({ finding, reason }) => `- ${code(`${finding.path}:${finding.line}`)}: ${plain(reason)}`),
        '',
      ];

const coverage = (assessment: Assessment): string[] => [
  `## ${coverageFinding(assessment)}`,
  '',
  ...assessment.scan.coverage.skipped.map(({ reason, count }) => `- ${grouped(count)} ${plain(skipLabel(reason))}`),
  '',
  ...dismissals(assessment),
];

/** The report as Markdown for a pull request, an issue or a wiki. */
export const reportMarkdown = (assessment: Assessment): string => {
  const { scan, today } = assessment;
  return [
    `# ${plain(headline(assessment))}`,
    '',
    plain(lead(assessment)),
    '',
    ...alarms(assessment),
    ...vendors(assessment),
    ...assessment.vendors.flatMap(callSites),
    ...coverage(assessment),
    `Untether ${scan.toolVersion} · ${plain(scan.root.name)} · ${dayText(today)} · catalogue of ${dayText(scan.catalogueDay)}. Days and money are 80 % ranges, low – likely – high.`,
    '',
  ].join('\n');
};
