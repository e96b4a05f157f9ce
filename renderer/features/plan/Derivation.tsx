import { type ReactNode, useState } from 'react';
import type { DerivationStep } from '../../../core/report/wording/derivation.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './Derivation.module.css';

interface Props {
  readonly summary: ReactNode;
  readonly steps: readonly DerivationStep[];
}

/** Opens a total onto the steps that lead to it. */
export const Derivation = ({ summary, steps }: Props) => {
  const [open, setOpen] = useState(false);
  if (steps.length === 0) return null;
  return (
    <div className={styles.derivation}>
      <Disclosure open={open} onToggle={() => setOpen(!open)} summary={summary}>
        <ol className={styles.steps}>
          {steps.map(({ label, text }) => (
            <li key={label}>
              <b>{label}.</b> {text}
            </li>
          ))}
        </ol>
      </Disclosure>
    </div>
  );
};
