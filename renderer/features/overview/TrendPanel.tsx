import { useMemo } from 'react';
import { shareFinding } from '../../../core/report/wording/findings.ts';
import { CallTrend } from '../../charts/call-trend/CallTrend.tsx';
import { HistoryTrend } from '../../charts/history-trend/HistoryTrend.tsx';
import { useNavigation } from '../../state/navigation/store.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { trendStates } from '../../workspace/trend.ts';
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
        One snapshot so far. Every scan is kept, and git knows the states before it:{' '}
        <LinkButton onClick={() => useNavigation.getState().go('history')}>rebuild the past</LinkButton> and this
        becomes a trend that shows by vendor what came and what went.
      </p>
    </Panel>
  );
};

const noEvents: readonly never[] = [];
const everyVendor = { type: 'vendors' } as const;

const goToHistory = (): void => useNavigation.getState().go('history');

/** The rebuilt past and the scans since, as on the screen of the history. */
const PastTrend = () => {
  const { past, snapshots, project, nameOf } = useJudged();
  const states = useMemo(() => trendStates(past, snapshots), [past, snapshots]);
  const summaries = states.map(({ day, calls, vendors }) => ({ today: day, productionCalls: calls, vendors }));
  const finding = trendFinding(summaries, nameOf);
  return (
    <Panel
      label="Production calls over time"
      finding={finding}
      action={<LinkButton onClick={goToHistory}>History</LinkButton>}
    >
      <HistoryTrend
        states={states}
        metric="calls"
        scope={everyVendor}
        events={noEvents}
        slots={project.vendorSlots}
        nameOf={nameOf}
        finding={finding}
        compared={noEvents}
        cursor={null}
        onPick={goToHistory}
        onSpan={null}
      />
    </Panel>
  );
};

/** How calls changed over the scans of this project. */
export const TrendPanel = () => {
  const { past, snapshots, project, nameOf } = useJudged();
  if (past !== null) return <PastTrend />;
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
