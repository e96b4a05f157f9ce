import type { ComponentType } from 'react';
import { type PlanView, usePlanStore } from '../../state/plan/store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useJudged } from '../../workspace/context.ts';
import { Compare } from './Compare.tsx';
import { EffortPanel } from './EffortPanel.tsx';
import { CustodyFiguresPanel, TeamFiguresPanel, VolumeFiguresPanel } from './FiguresPanel.tsx';
import { FitPanel } from './FitPanel.tsx';
import { GapsPanel } from './GapsPanel.tsx';
import { KeepPlan } from './KeepPlan.tsx';
import { LegsPanel } from './LegsPanel.tsx';
import { MoneyPanel } from './MoneyPanel.tsx';
import { NarrowingPanel } from './NarrowingPanel.tsx';
import { PackagesPanel } from './PackagesPanel.tsx';
import styles from './Plan.module.css';
import { TargetsPanel } from './TargetsPanel.tsx';
import { UnlockPanel } from './UnlockPanel.tsx';
import { PlanContext, usePlan, usePlanOnScreen } from './usePlan.ts';
import { ViewTabs } from './ViewTabs.tsx';
import { WhatIf } from './WhatIf.tsx';
import { WorkItemsPanel } from './WorkItemsPanel.tsx';

const Results = () => (
  <div className={styles.columns}>
    <div className={styles.legs}>
      <LegsPanel />
    </div>
    <aside className={styles.figures} aria-label="Your figures">
      <TeamFiguresPanel />
      <VolumeFiguresPanel />
      <CustodyFiguresPanel />
    </aside>
    <div className={styles.results}>
      <EffortPanel />
      <TargetsPanel />
      <div className={styles.two}>
        <NarrowingPanel />
        <UnlockPanel />
      </div>
      <FitPanel />
      <GapsPanel />
      <MoneyPanel />
      <PackagesPanel />
      <WorkItemsPanel />
    </div>
  </div>
);

const views: Readonly<Record<PlanView, ComponentType>> = { plan: Results, compare: Compare, 'what-if': WhatIf };

const Page = () => {
  const { title, working } = usePlan();
  const View = views[usePlanStore((state) => state.view)];
  return (
    <div className={styles.page} aria-busy={working}>
      <PageHeader title="Plan" actions={<KeepPlan />}>
        {title}
      </PageHeader>
      <ViewTabs />
      <View />
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
