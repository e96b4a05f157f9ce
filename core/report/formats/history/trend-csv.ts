import type { TrendReport } from '../../history-types.ts';
import { csvCell } from '../csv-cell.ts';
import { roundedOrNull } from '../rounded.ts';

const columns = [
  'label',
  'date',
  'commit',
  'committed',
  'vendor',
  'calls',
  'score',
  'daysLow',
  'daysLikely',
  'daysHigh',
] as const;

/** A row a vendor a point, RFC 4180; a point without vendors has one row with no vendor. */
export const trendCsv = ({ points }: TrendReport): string => {
  const rows = points.flatMap(({ label, date, commit, committed, vendors }) => {
    const place = [label, date, commit, committed];
    if (vendors.length === 0) return [[...place, null, 0, null, null, null, null]];
    return vendors.map(({ vendor, calls, score, days }) => {
      return [
        ...place,
        vendor,
        calls,
        ...[score, days?.low, days?.likely, days?.high].map((value) => roundedOrNull(value ?? null)),
      ];
    });
  });
  return `${[columns.join(','), ...rows.map((cells) => cells.map(csvCell).join(','))].join('\r\n')}\r\n`;
};
