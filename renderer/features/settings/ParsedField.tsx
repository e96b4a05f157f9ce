import { type ReactNode, useState } from 'react';
import type { Result } from '../../../core/base/result.ts';
import { TextInput } from '../../ui/controls.tsx';
import { Field } from '../../ui/Field.tsx';

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
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? null : parse(draft);
  const change = (text: string): void => {
    setDraft(text);
    const next = parse(text);
    if (next.ok) onSave(next.value);
  };
  return (
    <Field label={label} hint={hint} error={parsed && !parsed.ok ? parsed.error : undefined}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          id={id}
          inputMode="decimal"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={draft ?? kept}
          onChange={(event) => change(event.target.value)}
          onBlur={() => parsed?.ok !== false && setDraft(null)}
        />
      )}
    </Field>
  );
};
