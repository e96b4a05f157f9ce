import type { Outcome, Summary } from './results.ts';
import { announcedTable, effortBaselines, lineBaselines, recordTable, summaryTable, type Table } from './tables.ts';

const columns = ({ header, rows }: Table): string => {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};

const isLight = ({ case: { migration } }: Outcome): boolean => migration.entanglement !== 'heavy';

/** The tables for a terminal. */
export const asText = (
  outcomes: readonly Outcome[],
  summary: Summary,
  summaryOf: (some: readonly Outcome[]) => Summary,
  missing: readonly string[],
): string => {
  const light = outcomes.filter(isLight);
  const unseen = outcomes.filter((one) => one.unseen).length;
  return [
    `${outcomes.length} records; ${unseen} predicted by coefficients they had no part in.`,
    ...(missing.length > 0 ? [`Left out, no copy that can be read: ${missing.join(', ')}.`] : []),
    columns(recordTable(outcomes)),
    columns(summaryTable(summary)),
    columns(lineBaselines(outcomes)),
    columns(effortBaselines(outcomes)),
    columns(announcedTable(outcomes, 6)),
    ...(light.length > 1 && light.length < outcomes.length
      ? [`Without heavily entangled records (${light.length}):\n\n${columns(summaryTable(summaryOf(light)))}`]
      : []),
  ]
    .join('\n\n')
    .concat('\n');
};
