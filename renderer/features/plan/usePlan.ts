import { createContext, useContext, useMemo } from 'react';
import type { Leg, Scenario, ScenarioOutcome } from '../../../core/cost/scenario/types.ts';
import { scenarioTitle } from '../../../core/report/wording/plan.ts';
import type { ScenarioRecord } from '../../db/records.ts';
import { useScenarios } from '../../db/scenarios.ts';
import { type Draft, usePlanStore } from '../../state/plan/store.ts';
import { useJudged } from '../../workspace/context.ts';
import { dismissedIn } from '../../workspace/judge/call-sites.ts';
import type { PlanAnswer, PlanRequest } from '../../workspace/planner/types.ts';
import { useLatestAnswer } from '../../workspace/useLatestAnswer.ts';
import { useSame } from '../../workspace/useSame.ts';
import { draftFor } from './draft.ts';

export interface KeptOutcome {
  readonly record: ScenarioRecord;
  /** Null while it is being worked out. */
  readonly outcome: ScenarioOutcome | null;
}

export interface PlanOnScreen {
  readonly draft: Draft;
  /** The leg whose targets and calls are shown; null where there is none. */
  readonly leg: { readonly leg: Leg; readonly place: number } | null;
  readonly title: string;
  /** What the last answer says of the draft; it may be a moment behind. */
  readonly outcome: ScenarioOutcome;
  readonly answer: PlanAnswer;
  readonly working: boolean;
  readonly kept: readonly KeptOutcome[];
  change(part: Partial<Pick<Draft, 'legs' | 'adapterFirst' | 'keptAs'>>): void;
}

export const PlanContext = createContext<PlanOnScreen | null>(null);

/** The plan on screen, for the parts of its page. */
export const usePlan = (): PlanOnScreen => {
  const plan = useContext(PlanContext);
  if (!plan) throw new Error('usePlan needs a plan around it');
  return plan;
};

const scenarioOf = ({ name, legs, adapterFirst }: Scenario): Scenario => ({ name, legs, adapterFirst });

const useRequest = (scenarios: readonly Scenario[], legs: readonly Leg[]): PlanRequest => {
  const { latest, project, preferences } = useJudged();
  const { factor, blocked } = usePlanStore();
  const { scan, finishedAt, callSites } = latest;
  const settings = useSame(preferences.settings);
  const dismissed = useMemo(() => dismissedIn(callSites), [callSites]);
  const asked = useSame({ scenarios, unlockFor: legs, whatIf: { factor, blocked } });
  return useMemo(
    () => ({
      scanKey: `${project.id} ${finishedAt}`,
      scan,
      dismissed,
      settings,
      ...asked,
    }),
    [project.id, finishedAt, scan, dismissed, settings, asked],
  );
};

/** Works out the draft and, where they are compared, what was kept. Null while there is no first answer. */
export const usePlanOnScreen = (): PlanOnScreen | null => {
  const { latest, project, planner, nameOf } = useJudged();
  const { draft: own, leg: place, view, setDraft } = usePlanStore();
  const records = useScenarios(project.id);
  const draft = useSame(draftFor(own, project.id, latest.assessment));
  const title = scenarioTitle(draft, nameOf);
  const compared = view === 'compare' ? (records ?? []) : [];
  const request = useRequest([{ ...draft, name: title }, ...compared].map(scenarioOf), draft.legs);
  const answered = useLatestAnswer(records === undefined ? null : request, planner);
  return useMemo(() => {
    const outcome = answered?.answer.outcomes[0];
    if (!answered || !outcome) return null;
    const at = Math.min(place, draft.legs.length - 1);
    const leg = draft.legs[at];
    const outcomes = new Map(
      answered.answer.outcomes.slice(1).map((one) => [JSON.stringify(one.scenario), one] as const),
    );
    return {
      draft,
      leg: leg === undefined ? null : { leg, place: at },
      title,
      outcome,
      answer: answered.answer,
      working: answered.request !== request,
      kept: (records ?? []).map((record) => ({
        record,
        outcome: outcomes.get(JSON.stringify(scenarioOf(record))) ?? null,
      })),
      change: (part) => setDraft({ ...draft, ...part }),
    };
  }, [answered, request, draft, title, place, records, setDraft]);
};
