import { kindLabels, laneLabels } from '../../../core/report/wording/labels.ts';
import type { SearchableSite } from './rows.ts';

const columns = [
  'vendor',
  'vendor_id',
  'underlying_vendor',
  'kind',
  'symbol',
  'capability',
  'model',
  'path',
  'line',
  'lane',
  'confidence',
  'decision',
  'reason',
  'how_concluded',
] as const;

const cells = ({ vendorName, finding, decision }: SearchableSite): readonly string[] => [
  vendorName,
  finding.vendor,
  finding.underlyingVendor ?? '',
  kindLabels[finding.kind],
  finding.symbol,
  finding.capability ?? '',
  finding.model ?? '',
  finding.path,
  String(finding.line),
  laneLabels[finding.lane],
  finding.confidence,
  decision?.state ?? '',
  decision?.reason ?? '',
  finding.via.join(' > '),
];

/** Quoted for RFC 4180; what a spreadsheet would run as a formula is made plain text. */
const quoted = (cell: string): string => {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The rows on screen as CSV, with a head. */
export const csvOf = (sites: readonly SearchableSite[]): string =>
  [columns, ...sites.map(cells)].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

/** One finding as a Markdown item: place, what it is, and how it was concluded. */
export const markdownOf = ({ vendorName, finding }: SearchableSite): string => {
  const model = finding.model === null ? '' : `, model ${code(finding.model)}`;
  const head = `- ${code(`${finding.path}:${finding.line}`)} ${vendorName} ${kindLabels[finding.kind]} ${code(finding.symbol)}${model} (${laneLabels[finding.lane]}, ${finding.confidence} confidence)`;
  return [head, ...finding.via.map((step) => `  - ${step}`)].join('\n');
};
