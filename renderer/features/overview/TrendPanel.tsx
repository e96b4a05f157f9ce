import { CallTrend } from '../../charts/call-trend/CallTrend.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import styles from './TrendPanel.module.css';
import { trendFinding } from './trend-finding.ts';

const label = 'Production calls over snapshots';

/** How calls changed over the scans of this project. */
export const TrendPanel = () => {
  const { snapshots, project, nameOf } = useWorkspace();
  const finding = trendFinding(
    snapshots.map(({ summary }) => summary),
    nameOf,
  );
  if (snapshots.length < 2)
    return (
      <Panel label={label} finding={finding}>
        <p className={styles.empty}>
          Every scan is kept as a snapshot. Scan again after the next merge, and this chart shows by vendor what came
          and what went.
        </p>
      </Panel>
    );
  return (
    <Panel label={label} finding={finding}>
      <CallTrend snapshots={snapshots} slots={project?.vendorSlots ?? {}} nameOf={nameOf} finding={finding} />
    </Panel>
  );
};
