import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useJudged } from '../../workspace/context.ts';
import { EffortPanel } from './EffortPanel.tsx';
import { CustodyFiguresPanel, TeamFiguresPanel, VolumeFiguresPanel } from './FiguresPanel.tsx';
import { LegsPanel } from './LegsPanel.tsx';
import styles from './Plan.module.css';
import { PlanContext, usePlan, usePlanOnScreen } from './usePlan.ts';

const Results = () => (
  <div className={styles.columns}>
    <aside className={styles.side} aria-label="Choices">
      <LegsPanel />
      <TeamFiguresPanel />
      <VolumeFiguresPanel />
      <CustodyFiguresPanel />
    </aside>
    <div className={styles.results}>
      <EffortPanel />
    </div>
  </div>
);

const Page = () => {
  const { title, working } = usePlan();
  return (
    <div className={styles.page} aria-busy={working}>
      <PageHeader title="Plan">{title}</PageHeader>
      <Results />
    </div>
  );
};

/** What a move would take: choose what to leave and where to go, and see effort, gaps, work and money follow. */
export const Plan = () => {
  const { latest } = useJudged();
  const plan = usePlanOnScreen();
  if (latest.assessment.vendors.length === 0)
    return <EmptyState title="Nothing to plan">No vendor is used in production.</EmptyState>;
  if (!plan)
    return (
      <div className={styles.page}>
        <PageHeader title="Plan">Working the plan out…</PageHeader>
      </div>
    );
  return (
    <PlanContext value={plan}>
      <Page />
    </PlanContext>
  );
};
