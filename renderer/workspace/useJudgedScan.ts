import { useMemo, useRef } from 'react';
import type { Settings } from '../../core/cost/types.ts';
import type { DecisionRecord } from '../db/records.ts';
import type { LoadedScan } from '../db/scans.ts';
import type { CallSite, Judged } from './context.ts';
import { callSitesOf, dismissalsIn, dismissedIn } from './judge/call-sites.ts';
import type { Judge, JudgeRequest } from './judge/types.ts';
import { useLatestAnswer } from './useLatestAnswer.ts';
import { useToday } from './useToday.ts';

export type ScanToShow = LoadedScan & { readonly kept: boolean };

interface Input {
  readonly projectId: string;
  /** Undefined while it is being read, null where there is none. */
  readonly shown: ScanToShow | null | undefined;
  readonly decisions: ReadonlyMap<string, DecisionRecord> | undefined;
  readonly settings: Settings;
  readonly judge: Judge;
}

const requestFor = (
  { projectId, shown, settings }: Input,
  sites: readonly CallSite[],
  today: string,
): JudgeRequest | null =>
  shown
    ? { scanKey: `${projectId} ${shown.finishedAt}`, scan: shown.scan, dismissed: dismissedIn(sites), settings, today }
    : null;

/**
 * The newest scan with its judgement. While a change is being judged the numbers before it stay; undefined until there
 * is a first judgement, null where there is no scan.
 */
export const useJudgedScan = (input: Input): Judged | null | undefined => {
  const { projectId, shown, decisions, settings, judge } = input;
  const today = useToday();
  const callSites = useMemo(() => (shown && decisions ? callSitesOf(shown.scan, decisions) : null), [shown, decisions]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `input` is these values, made anew in every render
  const request = useMemo(
    () => (callSites ? requestFor(input, callSites, today) : null),
    [callSites, projectId, shown, settings, today],
  );
  const answered = useLatestAnswer(request, judge);
  const whole = useMemo((): Judged | null => {
    if (!shown || !callSites || answered?.request.scan !== shown.scan) return null;
    const { scan, finishedAt, kept } = shown;
    const dismissed = dismissalsIn(callSites);
    const assessment = { ...answered.answer, dismissed };
    return { scan, finishedAt, kept, callSites, dismissed: dismissed.length, assessment };
  }, [shown, callSites, answered]);
  const before = useRef<Judged | null>(null);
  if (whole) before.current = whole;
  return shown === null ? null : (whole ?? before.current ?? undefined);
};
