import type { Row } from './rows.ts';

const pageRows = 12;

/** Where a key leads from a row; null = the key is not for the list. */
const target = (key: string, from: number, count: number): number | null => {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + pageRows,
    PageUp: from - pageRows,
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
};

const siteFrom = (rows: readonly Row[], start: number, step: 1 | -1): string | null => {
  for (let index = start; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (row?.type === 'site') return row.site.id;
  }
  return null;
};

/** The site a key leads to from row `from`, passing over heads of groups; null = stay. `from` is −1 before any choice. */
export const siteByKey = (rows: readonly Row[], key: string, from: number): string | null => {
  const to = target(key, from, rows.length);
  if (to === null) return null;
  return to < from ? siteFrom(rows, to, -1) : siteFrom(rows, to, 1);
};
