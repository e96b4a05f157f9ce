import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Title of a screen, one line about what it speaks of, and what can be done. */
export const PageHeader = ({ title, children, actions }: Props) => (
  <header className={styles.header}>
    <h1>{title}</h1>
    {children !== undefined && <p className={styles.about}>{children}</p>}
    {actions !== undefined && <div className={styles.actions}>{actions}</div>}
  </header>
);
