import { type ReactNode, useId } from 'react';
import styles from './Disclosure.module.css';

interface Props {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** A row that opens onto what stands behind it. */
export const Disclosure = ({ open, onToggle, summary, children }: Props) => {
  const id = useId();
  return (
    <div className={styles.disclosure} data-open={open}>
      <button type="button" className={styles.summary} aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span className={styles.mark} aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        {summary}
      </button>
      {open && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </div>
  );
};
