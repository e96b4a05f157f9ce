import { grouped } from '../../../core/report/wording/numbers.ts';
import { setPreference } from '../../db/preferences.ts';
import { useWatch, type Watch } from '../../state/watch/store.ts';
import { Check, Select } from '../../ui/controls.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import styles from './Settings.module.css';

const choices = [
  { value: 'offer', label: 'Offer a new scan' },
  { value: 'scan', label: 'Scan again' },
  { value: 'nothing', label: 'Do nothing' },
] as const;

const stateText = (watch: Watch, isSample: boolean): string => {
  if (watch.status === 'ended') return watch.detail;
  if (watch.status === 'watching')
    return watch.watched < watch.folders
      ? `The outermost ${grouped(watch.watched)} of ${grouped(watch.folders)} folders are watched. After changes further in, scan again yourself.`
      : `${grouped(watch.folders)} folders are watched.`;
  return isSample
    ? 'The sample company is not watched; open a folder of your own.'
    : 'Only the files that changed are read, and a scan that finds nothing new leaves no snapshot.';
};

export const WatchingPanel = () => {
  const { preferences, project } = useWorkspace();
  const watch = useWatch((state) => state.watch);
  return (
    <Panel label="Watching">
      <Field label="When you return to the app and the repository has new commits">
        {({ id }) => (
          <Select
            id={id}
            value={preferences.newCommits}
            options={choices}
            onChange={(value) => void setPreference({ key: 'newCommits', value })}
          />
        )}
      </Field>
      <Check checked={preferences.watchFiles} onChange={(value) => void setPreference({ key: 'watchFiles', value })}>
        Scan the open repository again when its files change
      </Check>
      <p className={styles.muted} role="status">
        {stateText(watch, project?.target.type === 'sample')}
      </p>
    </Panel>
  );
};
