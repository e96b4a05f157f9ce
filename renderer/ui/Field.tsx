import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface Props {
  readonly label: string;
  /** Where what stands beside the field names it for those who see it. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly children: (ids: {
    readonly id: string;
    readonly describedBy: string | undefined;
    readonly invalid: boolean;
  }) => ReactNode;
}

/** A label, one control, a hint, and the sentence that says what is wrong with the value. */
export const Field = ({ label, hideLabel, hint, error, children }: Props) => {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {children({ id, describedBy: note === undefined ? undefined : noteId, invalid: error !== undefined })}
      {note !== undefined && (
        <p id={noteId} className={error === undefined ? styles.hint : styles.error} role={error ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  );
};
