import { setPreference } from '../../db/preferences.ts';
import { Select } from '../../ui/controls.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWorkspace } from '../../workspace/context.ts';

const themes = [
  { value: 'system', label: 'Follow the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export const AppearancePanel = () => {
  const { theme } = useWorkspace().preferences;
  return (
    <Panel label="Appearance">
      <Field label="Theme">
        {({ id }) => (
          <Select
            id={id}
            value={theme}
            options={themes}
            onChange={(value) => void setPreference({ key: 'theme', value })}
          />
        )}
      </Field>
    </Panel>
  );
};
