import type { Finding } from '../../scan/types.ts';
import type { Assessment } from '../types.ts';
import { csvCell } from './csv-cell.ts';

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

const line = (finding: Finding): string =>
  [...columns.map((column) => csvCell(finding[column])), csvCell(finding.via.join('; '))].join(',');

/** Every finding in every lane, RFC 4180 with a heading row. */
export const reportCsv = ({ scan }: Assessment): string =>
  `${[[...columns, 'via'].join(','), ...scan.findings.map(line)].join('\r\n')}\r\n`;
