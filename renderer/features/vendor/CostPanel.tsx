import { useState } from 'react';
import type { ExitCost, Factor, Range, WorkPackage, WorkPackageId } from '../../../core/cost/types.ts';
import { daysRange, hasEffort, likelyDays, moneyRange, rangeSeparator } from '../../../core/report/wording/amounts.ts';
import { packageLabels } from '../../../core/report/wording/labels.ts';
import { counted, grouped, percent } from '../../../core/report/wording/numbers.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { CoefficientList } from '../../ui/CoefficientList.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RangeBar } from '../../ui/RangeBar.tsx';
import { RangeText } from '../../ui/RangeText.tsx';
import { openLine } from '../../workspace/open.ts';
import styles from './CostPanel.module.css';

interface RowProps {
  readonly work: WorkPackage;
  readonly max: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const Row = ({ work, max, open, onToggle }: RowProps) => {
  const go = useNavigation((state) => state.go);
  const summary = (
    <span className={styles.row}>
      <span className={styles.name}>{packageLabels[work.id]}</span>
      {work.hours.high > 0 ? (
        <>
          <RangeBar range={work.hours} max={max} />
          <span className={styles.hours}>
            <RangeText range={work.hours} /> h
          </span>
          <span className={styles.share}>{percent(work.varianceShare)} of the spread</span>
        </>
      ) : (
        <span className={styles.none}>not needed here</span>
      )}
    </span>
  );
  return (
    <Disclosure open={open} onToggle={onToggle} summary={summary}>
      <p className={styles.explanation}>{work.explanation}</p>
      <EvidenceList evidence={work.evidence} onOpenCode={openLine} onOpenSettings={() => go('settings')} />
      {work.coefficients && <CoefficientList coefficients={work.coefficients} />}
    </Disclosure>
  );
};

const Factors = ({ factors }: { readonly factors: readonly Factor[] }) => {
  const go = useNavigation((state) => state.go);
  return (
    <section className={styles.factors}>
      <h3 className={styles.label}>Multiplied by</h3>
      {factors.map(({ label, value, evidence }) => (
        <div key={label} className={styles.factor}>
          <b>× {value}</b>
          <span>{label}</span>
          <EvidenceList evidence={[evidence]} onOpenCode={openLine} onOpenSettings={() => go('settings')} />
        </div>
      ))}
    </section>
  );
};

const lines = (range: Range): string => [range.low, range.likely, range.high].map(grouped).join(rangeSeparator);

const Total = ({ exit, targetName }: { readonly exit: ExitCost; readonly targetName: string | null }) => (
  <>
    <p className={styles.total}>
      <span className={styles.days}>{daysRange(exit.days)}</span>
      <span className={styles.money}>{moneyRange(exit.money)} · 80 % range</span>
    </p>
    <p className={styles.second}>
      {targetName === null ? 'Without a known target' : `Towards ${targetName}`} · second opinion from size alone:{' '}
      {counted(exit.secondOpinion.files, 'file')}, {lines(exit.secondOpinion.lines)} changed lines
    </p>
  </>
);

const widest = (packages: readonly WorkPackage[]): WorkPackage | undefined =>
  packages.toSorted((a, b) => b.varianceShare - a.varianceShare)[0];

const findingOf = (name: string, exit: ExitCost): string => {
  const wide = widest(exit.packages);
  const about = `Leaving ${name} would take about ${likelyDays(exit.days)}`;
  return wide ? `${about}; “${packageLabels[wide.id].toLowerCase()}” is the least certain part` : about;
};

interface Props {
  readonly name: string;
  readonly exit: ExitCost;
  readonly targetName: string | null;
}

/** What leaving would cost, by work package: range, share of the uncertainty, lines, figures and their sources. */
export const CostPanel = ({ name, exit, targetName }: Props) => {
  const [open, setOpen] = useState<WorkPackageId | null>(null);
  if (!hasEffort(exit))
    return (
      <Panel label="Cost to leave" finding={`No way to leave ${name} is known`}>
        {exit.remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </Panel>
    );
  const max = Math.max(...exit.packages.map(({ hours }) => hours.high));
  return (
    <Panel label="Cost to leave" finding={findingOf(name, exit)}>
      <Total exit={exit} targetName={targetName} />
      <div className={styles.rows}>
        {exit.packages.map((work) => (
          <Row
            key={work.id}
            work={work}
            max={max}
            open={open === work.id}
            onToggle={() => setOpen(open === work.id ? null : work.id)}
          />
        ))}
      </div>
      {exit.breakdown && <Factors factors={exit.breakdown.factors} />}
      {exit.remarks.length > 0 && (
        <ul className={styles.remarks}>
          {exit.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
