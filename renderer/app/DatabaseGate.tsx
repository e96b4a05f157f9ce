import { type ReactNode, useEffect, useState } from 'react';
import { database } from '../db/database.ts';
import { type StorageFailure, storageFailure } from '../db/storage-failure.ts';
import { type FoundBackup, findBackup } from './find-backup.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { StorageBoundary } from './StorageBoundary.tsx';

type Gate =
  | { readonly state: 'opening' }
  | { readonly state: 'open' }
  | { readonly state: 'lost'; readonly backup: FoundBackup }
  | { readonly state: 'broken'; readonly failure: StorageFailure; readonly backup: FoundBackup | null };

const broken = async (cause: unknown): Promise<Gate> => ({
  state: 'broken',
  failure: storageFailure(cause),
  backup: await findBackup(),
});

/** An empty database beside a backup with projects: the browser engine threw the data away. */
const lookAround = async (): Promise<Gate> => {
  try {
    await database.open();
    if ((await database.projects.count()) > 0 || (await database.preferences.get('startedEmpty')))
      return { state: 'open' };
    const backup = await findBackup();
    return backup && backup.backup.projects.length > 0 ? { state: 'lost', backup } : { state: 'open' };
  } catch (cause) {
    return broken(cause);
  }
};

/** Opens what lasts before anything is shown; where that fails, then or later, the user chooses what happens. */
export const DatabaseGate = ({ waiting, children }: { readonly waiting: ReactNode; readonly children: ReactNode }) => {
  const [gate, setGate] = useState<Gate>({ state: 'opening' });
  const open = (): void => void lookAround().then(setGate);
  useEffect(open, []);
  const fault = (cause: unknown): void => void broken(cause).then(setGate);
  if (gate.state === 'opening') return waiting;
  if (gate.state === 'open') return <StorageBoundary onFault={fault}>{children}</StorageBoundary>;
  return (
    <RestoreDialog
      failure={gate.state === 'broken' ? gate.failure : null}
      backup={gate.backup}
      onDone={() => setGate({ state: 'open' })}
      onRetry={open}
    />
  );
};
