import { Check, Select } from '../../ui/controls.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ParsedField } from './ParsedField.tsx';
import styles from './Settings.module.css';
import { useSettings } from './useSettings.ts';
import { parseCurrency, parseFactor, parseFocusHours, parseRate } from './validation.ts';

const familiarities = [
  { value: '0.85', label: 'The team knows the target' },
  { value: '1', label: 'It knows one of the two' },
  { value: '1.25', label: 'Both are new to it' },
] as const;

/** What an hour costs and how the team works: every cost follows. */
export const TeamPanel = () => {
  const { settings, change } = useSettings();
  const known = familiarities.find(({ value }) => Number(value) === settings.familiarity);
  return (
    <Panel label="Team and rates" finding="What an hour costs and how the team works">
      <div className={styles.fields}>
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
        <div className={styles.check}>
          <Check checked={settings.inProduction} onChange={(inProduction) => change({ inProduction })}>
            The code runs in production: leaving needs a careful roll-out
          </Check>
        </div>
      </div>
    </Panel>
  );
};
