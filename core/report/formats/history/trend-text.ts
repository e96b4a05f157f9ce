import type { TrendPoint, TrendReport } from '../../history-types.ts';
import { daysRange } from '../../wording/amounts.ts';
import { dayText } from '../../wording/days.ts';
import { counted } from '../../wording/numbers.ts';
import { safeText } from '../safe-text.ts';
import { row, wrapped } from '../text-layout.ts';

const widths = [10, 10, -6, -6, 26, -5, 24] as const;
const headings = ['Point', 'Commit', 'Calls', 'HHI', 'Hardest to leave', 'Score', 'Days to leave it'] as const;

const line = ({ label, commit, calls, concentration, hardest }: TrendPoint, names: TrendReport['names']): string =>
  row(widths, [
    label,
    commit.slice(0, 8),
    String(calls),
    concentration === null ? '' : String(concentration),
    hardest === null ? 'nothing found' : (names[hardest.vendor] ?? hardest.vendor),
    hardest === null ? '' : String(Math.round(hardest.score)),
    hardest?.days ? daysRange(hardest.days) : hardest === null ? '' : 'unknown',
  ]);

const plain = (text: string): string => safeText(text.replace(/[\u00a0\u202f]/g, ' '));

/** A line a point, oldest first, for a terminal. */
export const trendText = (report: TrendReport): string => {
  const { name, points, since, today, catalogueDay, notes, names } = report;
  const head = `${name}: ${counted(points.length, 'point')} from ${dayText(since)} to ${dayText(today)}, judged by the facts of ${dayText(catalogueDay)}`;
  const body =
    points.length === 0
      ? ['No commit lies in this span.']
      : [row(widths, headings), ...points.map((one) => line(one, names))];
  const foot = notes.flatMap((note) => ['', ...wrapped(note, 100)]);
  return `${[head, '', ...body, ...foot].map(plain).join('\n')}\n`;
};
