import { setPreference } from '../../db/preferences.ts';
import { Select } from '../../ui/controls.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWorkspace } from '../../workspace/context.ts';

const choices = [
  { value: 'offer', label: 'Offer a new scan' },
  { value: 'scan', label: 'Scan again' },
  { value: 'nothing', label: 'Do nothing' },
] as const;

export const WatchingPanel = () => {
  const { newCommits } = useWorkspace().preferences;
  return (
    <Panel label="Watching">
      <Field label="When you return to the app and the repository has new commits">
        {({ id }) => (
          <Select
            id={id}
            value={newCommits}
            options={choices}
            onChange={(value) => void setPreference({ key: 'newCommits', value })}
          />
        )}
      </Field>
    </Panel>
  );
};
