import { Check } from '../../ui/controls.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TeamFields } from '../../workspace/TeamFields.tsx';
import { useSettings } from '../../workspace/useSettings.ts';
import styles from './Settings.module.css';

/** What an hour costs and how the team works: every cost follows. */
export const TeamPanel = () => {
  const { settings, change } = useSettings();
  return (
    <Panel label="Team and rates" finding="What an hour costs and how the team works">
      <div className={styles.fields}>
        <TeamFields />
        <div className={styles.check}>
          <Check checked={settings.inProduction} onChange={(inProduction) => change({ inProduction })}>
            The code runs in production: leaving needs a careful roll-out
          </Check>
        </div>
      </div>
    </Panel>
  );
};
