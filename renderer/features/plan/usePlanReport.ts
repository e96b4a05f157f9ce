import { useMemo } from 'react';
import type { PlanReport } from '../../../core/report/plan-types.ts';
import { useJudged } from '../../workspace/context.ts';
import { usePlan } from './usePlan.ts';

/** The plan on screen as the formats take it. */
export const usePlanReport = (): PlanReport => {
  const { latest, preferences, nameOf } = useJudged();
  const { outcome, title } = usePlan();
  return useMemo(() => {
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
  }, [latest, preferences, nameOf, outcome, title]);
};
