import { useMemo, useState } from 'react';
import { dayText } from '../../../core/report/wording/days.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useJudged } from '../../workspace/context.ts';
import { trendStates } from '../../workspace/trend.ts';
import { type Basis, useRejudged } from '../../workspace/useRejudged.ts';
import styles from './History.module.css';
import { HotSpots } from './HotSpots.tsx';
import { RebuildForm, RebuildState } from './RebuildPanel.tsx';
import { ScanBasis } from './ScanBasis.tsx';
import { Trend } from './Trend.tsx';

const Header = () => {
  const { past, snapshots } = useJudged();
  return (
    <PageHeader title="History" actions={past === null ? undefined : <RebuildForm again />}>
      {past === null
        ? counted(snapshots.length, 'scan')
        : `${counted(past.points.length, 'point')} from git since ${dayText(past.since)}, ${counted(snapshots.length, 'scan')}, judged by the facts of ${dayText(past.catalogueDay)}`}
    </PageHeader>
  );
};

const Empty = ({ scans }: { readonly scans: number }) => (
  <EmptyState
    title={
      scans > 1 ? 'Git knows the states before your scans' : 'One state so far, and the repository knows the others'
    }
    action={<RebuildForm again={false} />}
  >
    Git keeps every past version of the code. Rebuilding reads one commit a month straight from the repository, finds
    its calls and judges them as a scan does. Your files are not touched, nothing is checked out and nothing leaves this
    machine. It takes seconds to minutes and can be stopped at any time.
  </EmptyState>
);

/** How the dependence on each vendor changed, from day one. */
export const History = () => {
  const { past, snapshots } = useJudged();
  const states = useMemo(() => trendStates(past, snapshots), [past, snapshots]);
  const [basis, setBasis] = useState<Basis>('then');
  const judged = useRejudged(states, basis);
  const scans = states.some(({ source }) => source.type === 'scan');
  return (
    <div className={styles.page}>
      <Header />
      <RebuildState />
      {past === null && <Empty scans={snapshots.length} />}
      {states.length > 1 && (
        <Trend all={judged.states} basis={scans && <ScanBasis {...{ basis, judged }} onBasis={setBasis} />} />
      )}
      <HotSpots />
    </div>
  );
};
