import { addDays, type Day } from '../base/day.ts';

export const rhythms = ['month', 'week', 'tag'] as const;
export type Rhythm = (typeof rhythms)[number];

/** A commit on the line that is followed (first parents), with the day it came there. */
export interface DatedCommit {
  readonly commit: string;
  readonly day: Day;
}

export interface DatedTag extends DatedCommit {
  readonly name: string;
}

/** One place of a trend, and the state that stands there. */
export interface SamplingPoint {
  /** `2026-03`, a day for weeks, or the name of the tag. */
  readonly label: string;
  /** The state is the last commit of this day or before. */
  readonly day: Day;
  readonly commit: string;
  /** The day that commit came. */
  readonly committed: Day;
  /** The same commit as at the point before: nothing has to be read again. */
  readonly unchanged: boolean;
}

/**
 * Where a history is looked at: the end of each month or week of a span and its last day, or each tag in it. Points
 * before the first commit are left out.
 *
 * @param commits newest first or oldest first; the last commit up to a day counts
 */
export function samplingPoints(
  span: { readonly since: Day; readonly until: Day },
  rhythm: Rhythm,
  commits: readonly DatedCommit[],
  tags: readonly DatedTag[] = [],
): SamplingPoint[] {
  const places =
    rhythm === 'tag' ? taggedPlaces(span, tags) : daysOf(span, rhythm).map((day) => placeOf(day, rhythm, commits));
  return places
    .filter((place) => place !== null)
    .map((place, index, all) => ({ ...place, unchanged: all[index - 1]?.commit === place.commit }));
}

type Place = Omit<SamplingPoint, 'unchanged'>;

function taggedPlaces(span: { readonly since: Day; readonly until: Day }, tags: readonly DatedTag[]): Place[] {
  return tags
    .filter(({ day }) => day >= span.since && day <= span.until)
    .map(({ name, day, commit }) => ({ label: name, day, commit, committed: day }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.label < b.label ? -1 : 1));
}

function placeOf(day: Day, rhythm: Rhythm, commits: readonly DatedCommit[]): Place | null {
  const last = lastUpTo(day, commits);
  if (last === null) return null;
  return { label: rhythm === 'month' ? day.slice(0, 7) : day, day, commit: last.commit, committed: last.day };
}

/** The newest one up to a day. Of several of one day, the one nearest to the newer end of the list. */
function lastUpTo(day: Day, commits: readonly DatedCommit[]): DatedCommit | null {
  const newestFirst = (commits[0]?.day ?? '') >= (commits.at(-1)?.day ?? '');
  const candidates = commits.filter((one) => one.day <= day);
  return candidates.reduce<DatedCommit | null>((best, one) => {
    if (best === null || one.day > best.day) return one;
    return one.day === best.day && !newestFirst ? one : best;
  }, null);
}

/** Ends of months, or Sundays; the last one is the end of the span. */
function daysOf(span: { readonly since: Day; readonly until: Day }, rhythm: Rhythm): Day[] {
  const days: Day[] = [];
  let day = endOf(span.since, rhythm);
  while (day < span.until) {
    days.push(day);
    day = endOf(addDays(day, 1), rhythm);
  }
  return [...days, span.until];
}

function endOf(day: Day, rhythm: Rhythm): Day {
  if (rhythm === 'week') return addDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
