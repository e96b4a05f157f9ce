import { scenarioTitle } from '../../../core/report/wording/plan.ts';
import { addScenario } from '../../db/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { comparisonFinding } from './comparison.ts';
import { attemptToKeep } from './KeepPlan.tsx';
import { likelyWays } from './likely-ways.ts';
import { usePlan } from './usePlan.ts';

/** Keeps the likely ways out of the vendor of the shown leg, so that they can be compared at once. */
const LikelyWays = () => {
  const { latest, project, nameOf } = useJudged();
  const { leg, kept } = usePlan();
  const vendor = latest.assessment.vendors.find((one) => one.vendor === leg?.leg.from);
  if (!vendor) return null;
  const known = new Set(kept.map(({ record }) => JSON.stringify([record.legs, record.adapterFirst])));
  const fresh = likelyWays(vendor).filter((way) => !known.has(JSON.stringify([way.legs, way.adapterFirst])));
  const keepAll = async (): Promise<void> => {
    for (const way of fresh)
      await attemptToKeep(() => addScenario(project.id, { name: scenarioTitle(way, nameOf), ...way }, Date.now()));
  };
  return (
    <Button disabled={fresh.length === 0} onClick={() => void keepAll()}>
      Add the likely ways out of {vendor.name}
    </Button>
  );
};

/** Kept plans side by side. */
export const Compare = () => {
  const { kept } = usePlan();
  if (kept.length === 0)
    return (
      <EmptyState title="No plan is kept yet" action={<LikelyWays />}>
        Keep the plan on screen, or start with the ways out that are worth comparing.
      </EmptyState>
    );
  return (
    <Panel label="Plans side by side" finding={comparisonFinding(kept)} action={<LikelyWays />}>
      <ComparisonTable />
    </Panel>
  );
};
