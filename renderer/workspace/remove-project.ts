import { removeProject } from '../db/projects.ts';
import type { ProjectRecord } from '../db/records.ts';
import { useRemoved } from '../state/removed/store.ts';
import { useToasts } from '../state/toasts/store.ts';

/** How long a removal can be taken back, in milliseconds. Closing the app before then keeps the data. */
const regretFor = 10_000;

const pending = new Map<string, ReturnType<typeof setTimeout>>();

/** What was removed and is not deleted yet stays: the user undid it, added or scanned it again, or restored a backup. */
export const takeBack = (id: string): void => {
  clearTimeout(pending.get(id));
  pending.delete(id);
  useRemoved.getState().drop(id);
};

export const takeAllBack = (): void => {
  for (const id of [...pending.keys()]) takeBack(id);
};

const deleteNow = async (id: string): Promise<void> => {
  pending.delete(id);
  await removeProject(id);
  useRemoved.getState().drop(id);
};

/** Takes a project off every list at once, and deletes its data when the time to undo is over. */
export const removeWithUndo = ({ id, name }: ProjectRecord): void => {
  takeBack(id);
  useRemoved.getState().add(id);
  pending.set(
    id,
    setTimeout(() => void deleteNow(id), regretFor),
  );
  useToasts.getState().show({
    tone: 'plain',
    title: `${name} was removed.`,
    detail: 'Its code is untouched; its scans are deleted in a few seconds.',
    action: { label: 'Undo', run: () => takeBack(id) },
  });
};
