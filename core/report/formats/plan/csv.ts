import type { WorkItem } from '../../../cost/scenario/types.ts';
import type { PlanReport } from '../../plan-types.ts';
import { csvCell } from '../csv-cell.ts';
import { rounded } from '../rounded.ts';

const columns = ['from', 'to', 'package', 'title', 'hours', 'path', 'line', 'text'] as const;

/** One row a place; work without a place has one row. Hours stand in the first row of an item, so that a sum is right. */
const rowsOf = (item: WorkItem): readonly string[] => {
  const places = item.places.length === 0 ? [{ path: item.path, line: null, text: '' }] : item.places;
  return places.map(({ path, line, text }, index) =>
    [item.from, item.to, item.package, item.title, index === 0 ? rounded(item.hours) : null, path, line, text]
      .map(csvCell)
      .join(','),
  );
};

/** The work items of a plan, a row a place, RFC 4180 with a heading row. */
export const planCsv = ({ outcome }: PlanReport): string =>
  `${[columns.join(','), ...outcome.workItems.flatMap(rowsOf)].join('\r\n')}\r\n`;
