import { removeProject } from '../db/projects.ts';
import type { ProjectRecord } from '../db/records.ts';
import { useRemoved } from '../state/removed/store.ts';
import { useToasts } from '../state/toasts/store.ts';

/** How long a removal can be taken back, in milliseconds. Closing the app before then keeps the data. */
const regretFor = 10_000;

/** Takes a project off every list at once, and deletes its data when the time to undo is over. */
export const removeWithUndo = ({ id, name }: ProjectRecord): void => {
  const { add, drop } = useRemoved.getState();
  add(id);
  const timer = setTimeout(() => void removeProject(id).then(() => drop(id)), regretFor);
  const undo = (): void => {
    clearTimeout(timer);
    drop(id);
  };
  useToasts.getState().show({
    tone: 'plain',
    title: `${name} was removed.`,
    detail: 'Its code is untouched; its scans are deleted in a few seconds.',
    action: { label: 'Undo', run: undo },
  });
};
