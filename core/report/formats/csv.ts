import type { Finding } from '../../scan/types.ts';
import type { Assessment } from '../types.ts';

const columns = [
  'path',
  'line',
  'column',
  'vendor',
  'underlyingVendor',
  'kind',
  'symbol',
  'operation',
  'capability',
  'model',
  'lane',
  'confidence',
] as const satisfies readonly (keyof Finding)[];

/** Cells that spreadsheets would run as a formula get an apostrophe in front, which they show as text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number | null): string => {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const line = (finding: Finding): string =>
  [...columns.map((column) => cell(finding[column])), cell(finding.via.join('; '))].join(',');

/** Every finding in every lane, RFC 4180 with a heading row. */
export const reportCsv = ({ scan }: Assessment): string =>
  `${[[...columns, 'via'].join(','), ...scan.findings.map(line)].join('\r\n')}\r\n`;
