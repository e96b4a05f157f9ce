import type { TrendState } from '../../workspace/trend.ts';

/** A part of the time line, in milliseconds; null for all of it. */
export type Span = { readonly from: number; readonly to: number } | null;

const month = 2_629_800_000;

/** The states of a part of the time line, and at least two. */
export const within = (states: readonly TrendState[], span: Span): readonly TrendState[] => {
  if (span === null) return states;
  const inside = states.filter(({ at }) => at >= span.from && at <= span.to);
  if (inside.length > 1) return inside;
  const middle = (span.from + span.to) / 2;
  const next = states.findIndex(({ at }) => at >= middle);
  const end = Math.max(1, next < 0 ? states.length - 1 : next);
  return states.slice(end - 1, end + 1);
};

export const lastMonths = (states: readonly TrendState[], months: number): Span => {
  const end = states.at(-1)?.at ?? 0;
  return { from: end - months * month, to: end };
};

/** Half as long or twice as long round a state; all where that would be longer than there is. */
export const scaled = (states: readonly TrendState[], shown: readonly TrendState[], at: number, by: number): Span => {
  const [first, last] = [states[0]?.at ?? 0, states.at(-1)?.at ?? 0];
  const length = ((shown.at(-1)?.at ?? last) - (shown[0]?.at ?? first)) * by;
  const from = Math.max(first, Math.min(at - length / 2, last - length));
  return length >= last - first ? null : { from, to: from + length };
};
