import { useState } from 'react';
import type { Factor, WorkPackage, WorkPackageId } from '../../core/cost/types.ts';
import { packageLabels } from '../../core/report/wording/labels.ts';
import { percent } from '../../core/report/wording/numbers.ts';
import { useNavigation } from '../state/navigation/store.ts';
import { CoefficientList } from '../ui/CoefficientList.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EvidenceList } from '../ui/EvidenceList.tsx';
import { RangeBar } from '../ui/RangeBar.tsx';
import { RangeText } from '../ui/RangeText.tsx';
import { openLine } from './open.ts';
import styles from './PackageList.module.css';

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

interface Props {
  readonly packages: readonly WorkPackage[];
  readonly factors: readonly Factor[];
}

/** Work packages, each opening onto its explanation, lines, figures and their sources, and what all are multiplied by. */
export const PackageList = ({ packages, factors }: Props) => {
  const [open, setOpen] = useState<WorkPackageId | null>(null);
  const max = Math.max(...packages.map(({ hours }) => hours.high));
  return (
    <>
      <div className={styles.rows}>
        {packages.map((work) => (
          <Row
            key={work.id}
            work={work}
            max={max}
            open={open === work.id}
            onToggle={() => setOpen(open === work.id ? null : work.id)}
          />
        ))}
      </div>
      {factors.length > 0 && <Factors factors={factors} />}
    </>
  );
};
