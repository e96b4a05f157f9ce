import type { Range } from '../../core/cost/types.ts';
import styles from './RangeBar.module.css';

interface Props {
  readonly range: Range;
  /** The value at the right end of the line. */
  readonly max: number;
}

/** A thin line for the 80 % range, a tick for the likely value. The numbers stand beside it, so it is decoration to a screen reader. */
export const RangeBar = ({ range, max }: Props) => {
  const at = (value: number): string => `${max > 0 ? (Math.min(value, max) / max) * 100 : 0}%`;
  const width = `${max > 0 ? ((Math.min(range.high, max) - range.low) / max) * 100 : 0}%`;
  return (
    <span className={styles.line} aria-hidden="true">
      <i className={styles.span} style={{ left: at(range.low), width }} />
      <b className={styles.tick} style={{ left: at(range.likely) }} />
    </span>
  );
};
