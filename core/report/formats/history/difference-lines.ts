import type { Changed } from '../../../history/difference.ts';
import type { Tracked } from '../../../history/types.ts';
import type { DifferenceReport } from '../../history-types.ts';
import { dayText } from '../../wording/days.ts';

/** Only calls in production are told one by one; the rest is counted. */
export const isTold = ({ finding }: Tracked): boolean => finding.kind === 'call' && finding.lane === 'production';

export const placeText = ({ finding }: Tracked): string => `${finding.path}:${finding.line}`;

const nameOf = (report: DifferenceReport, vendor: string): string => report.names[vendor] ?? vendor;

/** `Mux, assets.create` and, where the code says so, the model. */
export const subjectText = (report: DifferenceReport, { finding }: Tracked): string =>
  [nameOf(report, finding.vendor), finding.symbol, finding.model].filter(Boolean).join(', ');

/** `Ada Lovelace, 3 Mar 2026, 1a2b3c4d: Make trailers (owned by @video)`; null where git does not say. */
export const originText = (report: DifferenceReport, { identity }: Tracked): string | null => {
  const origin = report.broughtBy.get(identity);
  if (origin === undefined) return null;
  const { author, day, commit, summary, owners } = origin;
  const owned = owners === undefined ? '' : ` (owned by ${owners.join(', ')})`;
  return `${author}, ${dayText(day)}, ${commit.slice(0, 8)}: ${summary}${owned}`;
};

/** What became of it, with both sides. */
export const changeText = (report: DifferenceReport, { before, after, change }: Changed): string => {
  if (change === 'vendor')
    return `${nameOf(report, before.finding.vendor)} became ${nameOf(report, after.finding.vendor)}`;
  if (change === 'model')
    return `model ${before.finding.model ?? 'unknown'} became ${after.finding.model ?? 'unknown'}`;
  if (change === 'moved') return `moved from ${placeText(before)}`;
  return 'edited';
};
