import type { ReactNode } from 'react';
import type { Result } from '../../core/base/result.ts';
import { TextInput } from './controls.tsx';
import { Field } from './Field.tsx';
import { useDraft } from './useDraft.ts';

interface Props<Value> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The kept value as text. */
  readonly kept: string;
  readonly parse: (text: string) => Result<Value, string>;
  readonly onSave: (value: Value) => void;
}

/** A field that keeps every valid value as it is typed, and says what is wrong with every other. */
export const ParsedField = <Value,>({ label, hint, kept, parse, onSave }: Props<Value>) => {
  const { text, error, edit, leave } = useDraft(kept, parse, onSave);
  return (
    <Field label={label} hint={hint} error={error}>
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
