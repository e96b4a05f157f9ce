import { useMemo } from 'react';
import type { ScenarioOutcome } from '../../core/cost/scenario/types.ts';
import type { PlanReport } from '../../core/report/plan-types.ts';
import { useScenarios } from '../db/scenarios.ts';
import { type Judged, useJudged, type Workspace } from './context.ts';
import { dismissedIn } from './judge/call-sites.ts';
import type { PlanRequest } from './planner/types.ts';
import { useLatestAnswer } from './useLatestAnswer.ts';
import { useSame } from './useSame.ts';

/** A plan worked out, as files and pages take it. */
export const planReport = (
  outcome: ScenarioOutcome,
  title: string,
  { latest, preferences, nameOf }: Pick<Workspace, 'preferences' | 'nameOf'> & { readonly latest: Judged },
): PlanReport => {
  const ids = outcome.scenario.legs.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return {
    title,
    today: latest.assessment.today,
    outcome,
    settings: preferences.settings,
    labels: {
      vendors: Object.fromEntries(ids.map((id) => [id, nameOf(id)])),
      capabilities: latest.assessment.labels.capabilities,
    },
  };
};

/** The plans that were kept, worked out on the newest scan; empty while they are not. */
export const useKeptPlans = (): readonly PlanReport[] => {
  const { latest, project, preferences, planner, nameOf } = useJudged();
  const { scan, finishedAt, callSites } = latest;
  const records = useScenarios(project.id);
  const scenarios = useSame((records ?? []).map(({ name, legs, adapterFirst }) => ({ name, legs, adapterFirst })));
  const settings = useSame(preferences.settings);
  const request = useMemo(
    (): PlanRequest | null =>
      scenarios.length === 0
        ? null
        : {
            scanKey: `${project.id} ${finishedAt}`,
            scan,
            dismissed: dismissedIn(callSites),
            settings,
            scenarios,
            unlockFor: [],
            whatIf: { factor: 1, blocked: [] },
          },
    [project.id, finishedAt, scan, callSites, settings, scenarios],
  );
  const answered = useLatestAnswer(request, planner);
  return useMemo(() => {
    const outcomes = request === null ? [] : (answered?.answer.outcomes ?? []);
    return outcomes.map((one) => planReport(one, one.scenario.name, { latest, preferences, nameOf }));
  }, [request, answered, latest, preferences, nameOf]);
};
