import { useEffect, useMemo, useRef, useState } from 'react';
import type { Settings } from '../../core/cost/types.ts';
import type { Assessment } from '../../core/report/types.ts';
import type { DecisionRecord } from '../db/records.ts';
import type { LoadedScan } from '../db/scans.ts';
import type { CallSite, Judged } from './context.ts';
import { callSitesOf, dismissedIn } from './judge/call-sites.ts';
import type { Judge, JudgeRequest } from './judge/types.ts';
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

interface Answered {
  readonly request: JudgeRequest;
  readonly assessment: Assessment;
}

/** Asks one question at a time; of those that pile up meanwhile only the newest is asked next. */
const useLatestAnswer = (request: JudgeRequest | null, judge: Judge): Answered | null => {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  const wanted = useRef<JudgeRequest | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    wanted.current = request;
    const next = async (): Promise<void> => {
      const asked = wanted.current;
      if (busy.current || !asked) return;
      busy.current = true;
      try {
        setAnswered({ request: asked, assessment: await judge(asked) });
      } catch (cause) {
        setFault(cause instanceof Error ? cause : new Error(String(cause)));
      }
      busy.current = false;
      if (wanted.current !== asked) await next();
    };
    void next();
  }, [request, judge]);
  if (fault) throw fault;
  return answered;
};

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
    const dismissed = dismissedIn(callSites).length;
    return { scan, finishedAt, kept, callSites, dismissed, assessment: answered.assessment };
  }, [shown, callSites, answered]);
  const before = useRef<Judged | null>(null);
  if (whole) before.current = whole;
  return shown === null ? null : (whole ?? before.current ?? undefined);
};
