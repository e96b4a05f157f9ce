import { err, ok, type Result } from '../../../core/base/result.ts';
import type { OneOff } from '../../../core/cost/types.ts';
import { parseAmount } from '../../format/typed-number.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';
import { useSettings } from '../../workspace/useSettings.ts';
import styles from './MoneyPanel.module.css';

const fields = [
  { key: 'egressUsd', label: 'Copying data out, USD' },
  { key: 'dualRunMonths', label: 'Months both run' },
  { key: 'contractExitUsd', label: 'Contract exit, USD' },
] as const satisfies readonly { key: keyof OneOff; label: string }[];

/** Empty = not set. */
const optional = (text: string): Result<number | null, string> => {
  if (text.trim() === '') return ok(null);
  const parsed = parseAmount(text);
  return parsed.ok ? parsed : err(parsed.error);
};

const withOnce = (once: OneOff | undefined, key: keyof OneOff, value: number | null): OneOff => {
  const { [key]: _old, ...rest } = once ?? {};
  return value === null ? rest : { ...rest, [key]: value };
};

/** What a move costs once beside the work, and what a dollar is worth where the team counts in other money. */
export const OnceFields = () => {
  const { settings, change } = useSettings();
  const { oneOff, currency, perUsd } = settings;
  const foreign = currency !== 'USD' && currency !== 'XXX';
  return (
    <div className={styles.once}>
      {fields.map(({ key, label }) => (
        <ParsedField
          key={key}
          label={label}
          kept={oneOff?.[key] === undefined ? '' : String(oneOff[key])}
          parse={optional}
          onSave={(value) => change({ oneOff: withOnce(oneOff, key, value) })}
        />
      ))}
      {foreign && (
        <ParsedField
          label={`${currency} for one USD`}
          kept={perUsd === undefined ? '' : String(perUsd)}
          parse={parseAmount}
          onSave={(value) => change({ perUsd: value })}
        />
      )}
    </div>
  );
};
