import { parseCurrency, parseFactor, parseFocusHours, parseRate } from '../format/typed-number.ts';
import { Select } from '../ui/controls.tsx';
import { Field } from '../ui/Field.tsx';
import { ParsedField } from '../ui/ParsedField.tsx';
import { useSettings } from './useSettings.ts';

const familiarities = [
  { value: '0.85', label: 'The team knows the target' },
  { value: '1', label: 'It knows one of the two' },
  { value: '1.25', label: 'Both are new to it' },
] as const;

/** What an hour costs, how the team works and what it knows, as fields. */
export const TeamFields = () => {
  const { settings, change } = useSettings();
  const known = familiarities.find(({ value }) => Number(value) === settings.familiarity);
  return (
    <>
      <ParsedField
        label="Hourly rate"
        kept={String(settings.hourlyRate)}
        parse={parseRate}
        onSave={(hourlyRate) => change({ hourlyRate })}
      />
      <ParsedField
        label="Currency"
        hint="Three letters, or empty"
        kept={settings.currency === 'XXX' ? '' : settings.currency}
        parse={parseCurrency}
        onSave={(currency) => change({ currency })}
      />
      <ParsedField
        label="Focus hours a day"
        hint="Hours of real work in a day"
        kept={String(settings.focusHoursPerDay)}
        parse={parseFocusHours}
        onSave={(focusHoursPerDay) => change({ focusHoursPerDay })}
      />
      <ParsedField
        label="Assistant factor"
        hint="1 without a coding assistant, 0.7 with, 0.5 at best; on edits and tests only"
        kept={String(settings.assistantFactor)}
        parse={parseFactor}
        onSave={(assistantFactor) => change({ assistantFactor })}
      />
      <Field label="Familiarity">
        {({ id }) => (
          <Select
            id={id}
            value={known?.value ?? '1'}
            options={familiarities}
            onChange={(value) => change({ familiarity: Number(value) })}
          />
        )}
      </Field>
    </>
  );
};
