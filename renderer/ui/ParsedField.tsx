import type { ReactNode } from 'react';
import type { Result } from '../../core/base/result.ts';
import { TextInput } from './controls.tsx';
import { Field } from './Field.tsx';
import { useDraft } from './useDraft.ts';

interface Props<Value> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Where what stands beside the field names it for those who see it. */
  readonly hideLabel?: boolean;
  /** The kept value as text. */
  readonly kept: string;
  readonly parse: (text: string) => Result<Value, string>;
  readonly onSave: (value: Value) => void;
}

/** A field that keeps every valid value as it is typed, and says what is wrong with every other. */
export const ParsedField = <Value,>({ label, hint, hideLabel, kept, parse, onSave }: Props<Value>) => {
  const { text, error, edit, leave } = useDraft(kept, parse, onSave);
  return (
    <Field label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          id={id}
          inputMode="decimal"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={text}
          onChange={(event) => edit(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
};
