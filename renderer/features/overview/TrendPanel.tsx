import { shareFinding } from '../../../core/report/wording/findings.ts';
import { CallTrend } from '../../charts/call-trend/CallTrend.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { CallShares } from './CallShares.tsx';
import styles from './TrendPanel.module.css';
import { trendFinding } from './trend-finding.ts';

/** Before there is a trend: where the calls go today, and how a trend comes about. */
const FirstSnapshot = () => {
  const { latest, project } = useJudged();
  return (
    <Panel label="Production calls today" finding={shareFinding(latest.assessment)}>
      <CallShares vendors={latest.assessment.vendors} slots={project.vendorSlots} />
      <p className={styles.note}>
        One snapshot so far. Every scan is kept: scan again after the next merge, and this becomes a trend that shows by
        vendor what came and what went.
      </p>
    </Panel>
  );
};

/** How calls changed over the scans of this project. */
export const TrendPanel = () => {
  const { snapshots, project, nameOf } = useJudged();
  if (snapshots.length < 2) return <FirstSnapshot />;
  const finding = trendFinding(
    snapshots.map(({ summary }) => summary),
    nameOf,
  );
  return (
    <Panel label="Production calls over snapshots" finding={finding}>
      <CallTrend snapshots={snapshots} slots={project.vendorSlots} nameOf={nameOf} finding={finding} />
    </Panel>
  );
};
