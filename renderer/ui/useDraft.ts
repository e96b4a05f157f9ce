import { useState } from 'react';
import type { Result } from '../../core/base/result.ts';

/** Text being typed over a kept value: every valid value is kept as it is typed, every other gives its sentence. */
export const useDraft = <Value>(
  kept: string,
  parse: (text: string) => Result<Value, string>,
  onSave: (value: Value) => void,
) => {
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? null : parse(draft);
  const error = parsed && !parsed.ok ? parsed.error : undefined;
  return {
    text: draft ?? kept,
    error,
    edit: (text: string): void => {
      setDraft(text);
      const next = parse(text);
      if (next.ok) onSave(next.value);
    },
    leave: (): void => {
      if (error === undefined) setDraft(null);
    },
  };
};
