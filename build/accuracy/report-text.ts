import { faultsOf } from '../../core/accuracy/faults.ts';
import type { Result } from '../../core/accuracy/result.ts';
import { calibrationTable, groupTable, repositoryTable, sliceTable, type Table } from './tables.ts';

const isNumber = (cell: string): boolean => /^(\d|–)/.test(cell);

export const asColumns = ({ header, rows }: Table): string => {
  const all = [header, ...rows];
  const widths = header.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  const pad = (cell: string, at: number): string =>
    isNumber(cell) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
  return all.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
};

/** Every label that was missed and every finding that was wrong, a line each. */
export const faultLines = ({ scores }: Result): string =>
  faultsOf(scores)
    .map(
      ({ fault, repo, path, line, vendor, kinds }) =>
        `${fault.padEnd(6)} ${repo} ${path}:${line} ${vendor} ${kinds.join('+')}`,
    )
    .join('\n');

export const asText = (title: string, result: Result): string =>
  [
    `${title}: ${result.repositories} repositories`,
    asColumns(groupTable(result)),
    `hard negatives without a primary finding: ${result.silence.silent} of ${result.silence.negatives}`,
    asColumns(sliceTable('kind', result.kinds)),
    asColumns(sliceTable('language', result.languages)),
    asColumns(sliceTable('vendor', result.vendors)),
    asColumns(repositoryTable(result)),
    asColumns(calibrationTable(result)),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
