import { useMemo } from 'react';
import type { PlanReport } from '../../../core/report/plan-types.ts';
import { useJudged } from '../../workspace/context.ts';
import { planReport } from '../../workspace/useKeptPlans.ts';
import { usePlan } from './usePlan.ts';

/** The plan on screen as the formats take it. */
export const usePlanReport = (): PlanReport => {
  const { latest, preferences, nameOf } = useJudged();
  const { outcome, title } = usePlan();
  return useMemo(
    () => planReport(outcome, title, { latest, preferences, nameOf }),
    [outcome, title, latest, preferences, nameOf],
  );
};
