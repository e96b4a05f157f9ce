import { useState } from 'react';
import { counted } from '../../core/report/wording/numbers.ts';
import { eraseAll, restore } from '../db/backup/restore.ts';
import { setPreference } from '../db/preferences.ts';
import { type StorageFailure, storageSentences } from '../db/storage-failure.ts';
import { ago } from '../format/time.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import type { FoundBackup } from './find-backup.ts';

interface Props {
  /** Null: the database is there but empty. */
  readonly failure: StorageFailure | null;
  readonly backup: FoundBackup | null;
  readonly onDone: () => void;
  readonly onRetry: () => void;
}

const emptied = {
  what: 'Your saved data is gone, but there is a backup.',
  remedy: 'The system may have cleared it to free space. Restore the backup, or start empty.',
};

/** Opening may have to write, as after an update of the app: without room for that nothing is lost and nothing to restore. */
const noRoom = {
  what: 'There is no room to open your saved data: the disk is full.',
  remedy: 'It is unharmed, and nothing was changed. Free some space and try again.',
};

const sentencesFor = (failure: StorageFailure | null) => {
  if (failure === null) return emptied;
  return failure === 'full' ? noRoom : storageSentences[failure];
};

const describe = ({ backup, file }: FoundBackup): string =>
  `${counted(backup.projects.length, 'project')}, ${counted(backup.scans.length, 'scan')}, written ${ago(backup.at, Date.now())}: ${file}`;

/** Shown when what lasts cannot be read or has vanished. Nothing is deleted before a choice. */
export const RestoreDialog = ({ failure, backup, onDone, onRetry }: Props) => {
  const [problem, setProblem] = useState('');
  const { what, remedy } = sentencesFor(failure);
  const attempt = (work: () => Promise<void>) => async () => {
    try {
      await work();
      onDone();
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : String(cause));
    }
  };
  const startEmpty = async (): Promise<void> => {
    if (failure) await eraseAll();
    await setPreference({ key: 'startedEmpty', value: true });
  };
  const restoreBackup = async (): Promise<void> => {
    if (failure) await eraseAll();
    if (backup) await restore(backup.backup);
  };
  return (
    <Dialog open title={what} description={remedy} onClose={() => undefined}>
      {failure !== 'full' && <p>{backup ? describe(backup) : 'No readable backup was found.'}</p>}
      {problem !== '' && <p role="alert">That did not work: {problem}</p>}
      {failure === 'full' && (
        <DialogActions>
          <Button look="primary" onClick={onRetry}>
            Try again
          </Button>
        </DialogActions>
      )}
      {failure !== 'newer-version' && failure !== 'full' && (
        <DialogActions>
          {backup && (
            <Button look="primary" onClick={attempt(restoreBackup)}>
              Restore the backup
            </Button>
          )}
          <Button onClick={attempt(startEmpty)}>Start empty</Button>
        </DialogActions>
      )}
    </Dialog>
  );
};
