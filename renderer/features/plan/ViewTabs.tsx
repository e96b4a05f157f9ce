import { type PlanView, usePlanStore } from '../../state/plan/store.ts';
import { classes } from '../../ui/classes.ts';
import { usePlan } from './usePlan.ts';
import styles from './ViewTabs.module.css';

/** This plan, what was kept side by side, and the what-if bench. */
export const ViewTabs = () => {
  const { view, show } = usePlanStore();
  const { kept } = usePlan();
  const tabs: readonly { readonly view: PlanView; readonly title: string }[] = [
    { view: 'plan', title: 'This plan' },
    { view: 'compare', title: `Side by side${kept.length > 0 ? ` (${kept.length})` : ''}` },
    { view: 'what-if', title: 'What if' },
  ];
  return (
    <div className={styles.tabs} role="tablist" aria-label="Views of the plan">
      {tabs.map((tab) => (
        <button
          key={tab.view}
          type="button"
          role="tab"
          aria-selected={tab.view === view}
          className={classes(styles.tab, tab.view === view && styles.on)}
          onClick={() => show(tab.view)}
        >
          {tab.title}
        </button>
      ))}
    </div>
  );
};
