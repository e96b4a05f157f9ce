import type { DetectionCheck, FaultLine } from '../../../core/accuracy/check.ts';
import { kindLabels } from '../../../core/report/wording/labels.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { useWorkspace } from '../../workspace/context.ts';
import styles from './Settings.module.css';

const Fault = ({ fault: { repo, path, line, vendor, kinds, text } }: { readonly fault: FaultLine }) => {
  const { catalogue } = useWorkspace();
  return (
    <li className={styles.fault}>
      <span>
        {catalogue.vendor(vendor)?.name ?? vendor}, {kinds.map((kind) => kindLabels[kind]).join(' and ')}
      </span>
      <code className={styles.place}>
        {repo}/{path}:{line}
      </code>
      <code className={styles.line}>{text}</code>
    </li>
  );
};

const List = ({ title, faults }: { readonly title: string; readonly faults: readonly FaultLine[] }) =>
  faults.length === 0 ? null : (
    <section>
      <h3 className={styles.faults}>{title}</h3>
      <ul className={styles.list}>
        {faults.map((fault) => (
          <Fault key={`${fault.repo}/${fault.path}:${fault.line} ${fault.vendor}`} fault={fault} />
        ))}
      </ul>
    </section>
  );

/** Where the detection is wrong, with the lines. */
export const DetectionFaults = ({ faults }: Pick<DetectionCheck, 'faults'>) => {
  const missed = faults.filter(({ fault }) => fault === 'missed');
  const wrong = faults.filter(({ fault }) => fault === 'wrong');
  return (
    <>
      <List title={`Missed: ${counted(missed.length, 'place')}`} faults={missed} />
      <List title={`Wrong: ${counted(wrong.length, 'finding')}`} faults={wrong} />
    </>
  );
};
