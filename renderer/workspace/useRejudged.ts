import { useEffect, useMemo, useState } from 'react';
import { useJudged } from './context.ts';
import { type Rejudged, rejudge } from './rejudge.ts';
import { judgedAnew, type TrendState } from './trend.ts';
import { useSame } from './useSame.ts';
import { useToday } from './useToday.ts';

/** Whether the figures of a scan are those that were shown then, or what today's facts and settings say of it. */
export type Basis = 'then' | 'today';

export interface JudgedStates {
  readonly states: readonly TrendState[];
  /** While scans are being judged, how many are done; until then their figures are those of then. */
  readonly judging: { readonly done: number; readonly all: number } | null;
  /** Scans whose findings were not kept: they stay as they were shown then. */
  readonly unknown: number;
}

const scansIn = (states: readonly TrendState[]) =>
  states.flatMap(({ source }) => (source.type === 'scan' ? [source.scan] : []));

/** The states on the basis that is wanted. Leaving the screen or the basis stops the work. */
export const useRejudged = (all: readonly TrendState[], basis: Basis): JudgedStates => {
  const { project, preferences, judge } = useJudged();
  const today = useToday();
  const scans = useMemo(() => scansIn(all), [all]);
  const [done, setDone] = useState(0);
  const [figures, setFigures] = useState<Rejudged | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const settings = useSame(preferences.settings);
  useEffect(() => {
    if (basis === 'then') return;
    let wanted = true;
    const onJudged = (judged: number): boolean => {
      if (wanted) setDone(judged);
      return wanted;
    };
    const keep = (answer: Rejudged | null): void => {
      if (wanted) setFigures(answer);
    };
    rejudge({ projectId: project.id, scans, settings, today }, judge, onJudged).then(keep, setFault);
    return () => {
      wanted = false;
      setFigures(null);
    };
  }, [basis, project.id, scans, settings, today, judge]);
  if (fault !== null) throw fault;
  return useMemo(() => {
    if (basis === 'then') return { states: all, judging: null, unknown: 0 };
    if (figures === null) return { states: all, judging: { done, all: scans.length }, unknown: 0 };
    const states = all.map((state) => judgedAnew(state, figures));
    return { states, judging: null, unknown: scans.length - figures.size };
  }, [basis, all, figures, done, scans]);
};
