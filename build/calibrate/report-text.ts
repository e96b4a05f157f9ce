import { type Backtest, withoutHeavy } from './results.ts';
import {
  announcedTable,
  effortBaselines,
  lineBaselines,
  recordTable,
  scanTable,
  summaryTable,
  type Table,
} from './tables.ts';

const columns = ({ header, rows }: Table): string => {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};

/** The tables for a terminal. */
export const asText = (backtest: Backtest): string => {
  const { outcomes, summary, missing, scans } = backtest;
  const light = withoutHeavy(backtest);
  const unseen = outcomes.filter((one) => one.unseen).length;
  return [
    `${outcomes.length} records; ${unseen} predicted by coefficients they had no part in.`,
    ...(missing.length > 0 ? [`Left out, no copy that can be read: ${missing.join(', ')}.`] : []),
    columns(recordTable(outcomes)),
    columns(summaryTable(summary)),
    columns(lineBaselines(outcomes)),
    columns(effortBaselines(outcomes)),
    columns(announcedTable(outcomes, 6)),
    ...(scans.size === 0 ? [] : [columns(scanTable(outcomes, scans))]),
    ...(light.count > 1 && light.count < outcomes.length
      ? [`Without heavily entangled records (${light.count}):\n\n${columns(summaryTable(light.summary))}`]
      : []),
  ]
    .join('\n\n')
    .concat('\n');
};
