import { useState } from 'react';
import { counted } from '../../../core/report/wording/numbers.ts';
import { call } from '../../api.ts';
import { eraseAll, readBackup, restore, restoreSentences } from '../../db/backup/restore.ts';
import type { Backup } from '../../db/backup/schema.ts';
import { backupText } from '../../db/backup/write.ts';
import { setPreference } from '../../db/preferences.ts';
import { failureSentences } from '../../failure-sentences.ts';
import { ago } from '../../format/time.ts';
import { useToasts } from '../../state/toasts/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import { takeAllBack } from '../../workspace/remove-project.ts';
import styles from './Settings.module.css';

const show = useToasts.getState().show;

const problem = (title: string, detail: string): void => {
  show({ tone: 'problem', title, detail });
};

const backUp = async (): Promise<void> => {
  const answer = await call('write-backup', { json: await backupText(Date.now()) });
  if (!answer.ok) {
    const { what, remedy } = failureSentences[answer.error.code];
    return problem(what, remedy);
  }
  const { file } = answer.value;
  const action = { label: 'Show in folder', run: () => void call('show-in-folder', { file }) };
  show({ tone: 'plain', title: 'Backup written.', detail: file, action });
};

const findBackup = async (): Promise<Backup | null> => {
  const answer = await call('read-backup', undefined);
  if (!answer.ok) problem(failureSentences[answer.error.code].what, failureSentences[answer.error.code].remedy);
  else if (!answer.value) show({ tone: 'plain', title: 'There is no backup yet.' });
  else {
    const read = readBackup(answer.value.json);
    if (read.ok) return read.value;
    problem('The backup cannot be read.', restoreSentences[read.error]);
  }
  return null;
};

type Asking = { readonly about: 'restore'; readonly backup: Backup } | { readonly about: 'erase' };

const attempt = async (work: () => Promise<void>, done: string): Promise<void> => {
  try {
    await work();
    show({ tone: 'plain', title: done });
  } catch (cause) {
    problem('That did not work; nothing was changed.', cause instanceof Error ? cause.message : String(cause));
  }
};

const erase = async (): Promise<void> => {
  await eraseAll();
  await setPreference({ key: 'startedEmpty', value: true });
};

const Confirm = ({ asking, onClose }: { readonly asking: Asking; readonly onClose: () => void }) => {
  const confirm = (): void => {
    onClose();
    takeAllBack();
    if (asking.about === 'restore') void attempt(() => restore(asking.backup), 'Restored from the backup.');
    else void attempt(erase, 'Everything was erased.');
  };
  return asking.about === 'restore' ? (
    <Dialog
      open
      title="Replace everything by the backup?"
      description={`It was written ${ago(asking.backup.at, Date.now())} and holds ${counted(asking.backup.projects.length, 'project')} and ${counted(asking.backup.scans.length, 'scan')}. What came later is lost.`}
      onClose={onClose}
    >
      <DialogActions>
        <Button onClick={onClose}>Keep what is here</Button>
        <Button look="primary" onClick={confirm}>
          Restore
        </Button>
      </DialogActions>
    </Dialog>
  ) : (
    <Dialog
      open
      title="Erase everything?"
      description="All projects, scans, decisions and settings in this app are deleted. Your code and exported files are not touched. Backups stay where they are."
      onClose={onClose}
    >
      <DialogActions>
        <Button onClick={onClose}>Keep everything</Button>
        <Button look="danger" onClick={confirm}>
          Erase
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** What lasts on this machine, and how to save, bring back or delete it. */
export const DataPanel = () => {
  const { projects, snapshots } = useWorkspace();
  const [asking, setAsking] = useState<Asking | null>(null);
  return (
    <Panel
      label="Your data"
      finding={`${counted(projects.length, 'project')} on this machine; ${counted(snapshots.length, 'snapshot')} of this one`}
    >
      <p className={styles.muted}>
        A backup is written as a plain file after every scan, outside of the app’s own data.
      </p>
      <div className={styles.actions}>
        <Button onClick={() => void backUp()}>Back up now</Button>
        <Button
          onClick={() =>
            void findBackup().then((backup) => {
              if (backup) setAsking({ about: 'restore', backup });
            })
          }
        >
          Restore the last backup…
        </Button>
        <Button look="danger" onClick={() => setAsking({ about: 'erase' })}>
          Erase everything…
        </Button>
      </div>
      {asking && <Confirm asking={asking} onClose={() => setAsking(null)} />}
    </Panel>
  );
};
