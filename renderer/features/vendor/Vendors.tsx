import type { VendorAssessment } from '../../../core/report/types.ts';
import { categoryLabel } from '../../../core/report/wording/labels.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { AlarmList } from '../../ui/AlarmList.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { useJudged } from '../../workspace/context.ts';
import { openFindings, openPlan, openVendorFindings } from '../../workspace/open.ts';
import { AlternativesPanel } from './AlternativesPanel.tsx';
import { CostPanel } from './CostPanel.tsx';
import { ModelsPanel } from './ModelsPanel.tsx';
import { RunCostPanel } from './RunCostPanel.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { VendorAdvicePanel } from './VendorAdvicePanel.tsx';
import styles from './Vendors.module.css';

const List = ({ chosen }: { readonly chosen: VendorAssessment }) => {
  const { latest, project } = useJudged();
  const goToVendor = useNavigation((state) => state.goToVendor);
  return (
    <ul className={styles.list} aria-label="Vendors, hardest to leave first">
      {latest.assessment.vendors.map(({ vendor, name, lockIn }) => (
        <li key={vendor}>
          <button
            type="button"
            className={classes(styles.entry, vendor === chosen.vendor && styles.on)}
            aria-current={vendor === chosen.vendor}
            onClick={() => goToVendor(vendor)}
          >
            <VendorName name={name} slot={project.vendorSlots[vendor]} />
            <b>{Math.round(lockIn.score)}</b>
          </button>
        </li>
      ))}
    </ul>
  );
};

const Detail = ({ vendor }: { readonly vendor: VendorAssessment }) => {
  const { nameOf } = useJudged();
  const { exit } = vendor;
  return (
    <div className={styles.detail} key={vendor.vendor}>
      {vendor.alarms.length > 0 && <AlarmList alarms={vendor.alarms} onShowLines={openFindings} />}
      <ScorePanel vendor={vendor} />
      <CostPanel name={vendor.name} exit={exit} targetName={exit.target === null ? null : nameOf(exit.target)} />
      <AlternativesPanel alternatives={vendor.alternatives} />
      <ModelsPanel vendor={vendor} />
      <VendorAdvicePanel advice={vendor.advice} />
      <RunCostPanel runCost={vendor.runCost} />
    </div>
  );
};

const about = ({ company, category, homeCountry, productionCalls, productionFiles }: VendorAssessment): string =>
  [
    company,
    categoryLabel(category),
    homeCountry ?? 'home country unknown',
    `${counted(productionCalls, 'production call')} in ${counted(productionFiles, 'file')}`,
  ].join(' · ');

/** One vendor taken apart: the score, the cost, the ways out, down to lines and sources. */
export const Vendors = () => {
  const { latest, project } = useJudged();
  const wanted = useNavigation((state) => state.vendor);
  const { vendors } = latest.assessment;
  const chosen = vendors.find(({ vendor }) => vendor === wanted) ?? vendors[0];
  if (!chosen)
    return (
      <EmptyState title="No vendor is used in production">
        The overview says what was read and what was found elsewhere.
      </EmptyState>
    );
  return (
    <div className={styles.page}>
      <PageHeader
        title={chosen.name}
        actions={
          <>
            <Button onClick={() => openVendorFindings(chosen.vendor)}>Show its call sites</Button>
            <Button onClick={() => openPlan(project.id, chosen.vendor, chosen.exit.target)}>Plan leaving it</Button>
          </>
        }
      >
        {about(chosen)}
      </PageHeader>
      <div className={styles.columns}>
        <List chosen={chosen} />
        <Detail vendor={chosen} />
      </div>
    </div>
  );
};
