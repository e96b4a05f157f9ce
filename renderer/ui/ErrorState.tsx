import type { ReactNode } from 'react';
import type { Failure } from '../../electron/ipc/contract.ts';
import { failureSentences } from '../failure-sentences.ts';
import styles from './ErrorState.module.css';

/** What happened, where, and what you can do. */
export const ErrorState = ({ failure, action }: { readonly failure: Failure; readonly action?: ReactNode }) => {
  const { what, remedy } = failureSentences[failure.code];
  return (
    <div className={styles.error} role="alert">
      <p className={styles.what}>{what}</p>
      {failure.detail !== '' && <code className={styles.detail}>{failure.detail}</code>}
      <p>{remedy}</p>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
};
