import { useCallback } from 'react';
import { alarmsFinding, mapFinding, vendorsFinding } from '../../../core/report/wording/findings.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { LockInBubbles } from '../../charts/lock-in-bubbles/LockInBubbles.tsx';
import { ago } from '../../format/time.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { AlarmList } from '../../ui/AlarmList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useJudged } from '../../workspace/context.ts';
import { openFindings } from '../../workspace/open.ts';
import { ScanActions } from '../../workspace/ScanActions.tsx';
import { AdvicePanel } from './AdvicePanel.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { NothingFound } from './NothingFound.tsx';
import styles from './Overview.module.css';
import { TrendPanel } from './TrendPanel.tsx';
import { VendorTable } from './VendorTable.tsx';

const Header = () => {
  const { latest } = useJudged();
  const { scan, productionCalls } = latest.assessment;
  const languages = Object.keys(scan.coverage.languages).length;
  return (
    <PageHeader title="Overview" actions={<ScanActions />}>
      Scanned {ago(latest.finishedAt, useNow())}
      {scan.root.commit !== null && (
        <>
          {' '}
          at <b>{scan.root.commit.slice(0, 7)}</b>
        </>
      )}{' '}
      · {counted(productionCalls, 'production call')} ·{' '}
      {counted(languages, 'language or format', 'languages and formats')}
    </PageHeader>
  );
};

export const Overview = () => {
  const { latest, snapshots, project } = useJudged();
  const goToVendor = useNavigation((state) => state.goToVendor);
  const openVendor = useCallback((vendor: string) => goToVendor(vendor), [goToVendor]);
  const { assessment } = latest;
  const { vendors, alarms } = assessment;
  const slots = project.vendorSlots;
  const earlier = snapshots.at(latest.kept ? -2 : -1)?.summary ?? null;
  if (vendors.length === 0)
    return (
      <div className={styles.page}>
        <Header />
        <NothingFound />
      </div>
    );
  return (
    <div className={styles.page}>
      <Header />
      {alarms.length > 0 ? (
        <AlarmList alarms={alarms} onShowLines={openFindings} />
      ) : (
        <p className={styles.quiet}>{alarmsFinding(assessment)}, as far as the catalogue knows.</p>
      )}
      <KeyFigures assessment={assessment} earlier={snapshots.length > 1 || !latest.kept ? earlier : null} />
      <div className={styles.two}>
        <Panel label="Vendors by lock-in" finding={vendorsFinding(assessment)}>
          <VendorTable vendors={vendors} slots={slots} />
        </Panel>
        <Panel label="Lock-in against days to leave" finding={mapFinding(assessment)}>
          <LockInBubbles vendors={vendors} slots={slots} finding={mapFinding(assessment)} onOpen={openVendor} />
        </Panel>
      </div>
      <div className={styles.two}>
        <TrendPanel />
        <AdvicePanel vendors={vendors} />
      </div>
    </div>
  );
};
