import { dayText } from '../../../core/report/wording/days.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { useJudged } from '../../workspace/context.ts';
import type { Basis, JudgedStates } from '../../workspace/useRejudged.ts';
import styles from './History.module.css';

const options = [
  { value: 'then', label: 'as they were shown then' },
  { value: 'today', label: 'by today’s facts and settings' },
] as const;

interface Props {
  readonly basis: Basis;
  readonly judged: JudgedStates;
  readonly onBasis: (basis: Basis) => void;
}

const verb = (count: number): string => (count === 1 ? 'stays' : 'stay');

const Outcome = ({ judged: { states, unknown } }: Pick<Props, 'judged'>) => {
  const { catalogue } = useJudged();
  const anew = states.filter((state) => state.judgedAnew).length;
  return (
    <p className={styles.notes} role="status">
      {counted(anew, 'scan')} judged by the facts of {dayText(catalogue.catalogue.day)}, your settings and the end dates
      as of today. What was found is what was found then: rebuild the past to search old code anew.
      {unknown > 0 &&
        ` ${counted(unknown, 'scan')} ${verb(unknown)} as shown then: ${unknown === 1 ? 'its' : 'their'} findings were not kept.`}
    </p>
  );
};

/** Whether scans show the figures of their day, or what today's facts say of what they found. */
export const ScanBasis = ({ basis, judged, onBasis }: Props) => {
  const { judging } = judged;
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.field}>
          Figures of scans <Select aria-label="Figures of scans" value={basis} options={options} onChange={onBasis} />
        </span>
        {judging && (
          <span className={styles.field}>
            <progress aria-label="Scans judged" max={judging.all} value={judging.done} />
            Judging {grouped(judging.done + 1)} of {counted(judging.all, 'scan')}
            <Button look="quiet" onClick={() => onBasis('then')}>
              Cancel
            </Button>
          </span>
        )}
      </div>
      {basis === 'today' && judging === null && <Outcome judged={judged} />}
    </>
  );
};
