import { capitalised } from '../../../core/base/text.ts';
import { percent } from '../../../core/report/wording/numbers.ts';
import { narrowing, plannedLabels, sharedSentence } from '../../../core/report/wording/plan.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import styles from './NarrowingPanel.module.css';
import { usePlan } from './usePlan.ts';

/** What would narrow the range: the parts by how much of the spread they bring, each with what to do about it. */
export const NarrowingPanel = () => {
  const { nameOf } = useJudged();
  const { outcome } = usePlan();
  const { sensitivity, sharedVariance, legs } = outcome;
  const [first] = sensitivity;
  if (!first) return null;
  return (
    <Panel label="What would narrow this range" finding={`“${plannedLabels[first.package]}” is the least certain part`}>
      <ul className={styles.list}>
        {sensitivity
          .filter(({ share }) => share >= 0.01)
          .map(({ package: id, from, share }) => (
            <li key={`${from} ${id}`}>
              <span className={styles.name}>
                {plannedLabels[id]}
                {legs.length > 1 && <span className={styles.muted}> · {nameOf(from)}</span>}
              </span>
              <span className={styles.track} aria-hidden="true">
                <i style={{ width: `${100 * share}%` }} />
              </span>
              <b className={styles.share}>{percent(share)}</b>
              <span className={styles.advice}>{narrowing[id]}</span>
            </li>
          ))}
      </ul>
      <p className={styles.note}>{capitalised(sharedSentence(sharedVariance))}</p>
    </Panel>
  );
};
