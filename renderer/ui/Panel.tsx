import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './Panel.module.css';

interface Props {
  /** What the panel is, small and grey. */
  readonly label: string;
  /** What it shows, in one sentence made from the data. */
  readonly finding?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

export const Panel = ({ label, finding, action, className, children }: Props) => {
  const id = useId();
  return (
    <section className={classes(styles.panel, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <h2 id={id} className={styles.label}>
            {label}
          </h2>
          {finding !== undefined && <p className={styles.finding}>{finding}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
};
