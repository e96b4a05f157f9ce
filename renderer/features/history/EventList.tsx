import { dayText } from '../../../core/report/wording/days.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import type { Mark } from '../../charts/history-trend/data.ts';
import styles from './History.module.css';

/** What the upright lines of the picture stand for, also those whose words found no room. */
export const EventList = ({ marks }: { readonly marks: readonly Mark[] }) =>
  marks.length === 0 ? null : (
    <details className={styles.events}>
      <summary>{counted(marks.length, 'event')} of the market on this time line</summary>
      <ul>
        {marks.map(({ x, text }) => (
          <li key={`${x} ${text}`}>
            <span className={styles.muted}>{dayText(new Date(x).toISOString().slice(0, 10))}</span> {text}
          </li>
        ))}
      </ul>
    </details>
  );
