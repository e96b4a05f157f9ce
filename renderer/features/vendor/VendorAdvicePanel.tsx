import { capitalised } from '../../../core/base/text.ts';
import type { Advice } from '../../../core/report/types.ts';
import { counted, noun, numberWord } from '../../../core/report/wording/numbers.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './VendorAdvicePanel.module.css';

const days = (value: number): string => (value >= 5 ? String(Math.round(value)) : value.toFixed(1));

const finding = (advice: readonly Advice[]): string =>
  advice.length === 0
    ? 'No edit is known that would lower score or cost'
    : `${capitalised(numberWord(advice.length))} ${noun(advice.length, 'edit')} would lower score or cost`;

/** Edits that would make leaving easier, each with its effect recomputed. */
export const VendorAdvicePanel = ({ advice }: { readonly advice: readonly Advice[] }) => (
  <Panel label="What would make it easier" finding={finding(advice)}>
    <ul className={styles.list}>
      {advice.map((one) => (
        <li key={one.id}>
          <span>
            <b>{one.title}</b> <span className={styles.muted}>· {counted(one.files, 'file')}</span>
          </span>
          <span className={styles.effect}>
            <span className={styles.muted}>score</span> {Math.round(one.scoreBefore)} →{' '}
            <b>{Math.round(one.scoreAfter)}</b> <span className={styles.muted}>· days</span> {days(one.daysBefore)} →{' '}
            <b>{days(one.daysAfter)}</b>
          </span>
        </li>
      ))}
    </ul>
  </Panel>
);
