import { useState } from 'react';
import { addScenario, changeScenario, type KeptScenario } from '../../db/scenarios.ts';
import { storageFailure } from '../../db/storage-failure.ts';
import { useToasts } from '../../state/toasts/store.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useJudged } from '../../workspace/context.ts';
import { usePlan } from './usePlan.ts';

/** Keeps, and says so where the disk is full. */
export const attemptToKeep = async <Value,>(work: () => Promise<Value>): Promise<Value | null> => {
  try {
    return await work();
  } catch (cause) {
    const full = storageFailure(cause) === 'full';
    useToasts.getState().show({
      tone: 'problem',
      title: 'The plan was not kept.',
      detail: full ? 'The disk is full. Free some space and keep it again.' : 'Try again.',
    });
    return null;
  }
};

const isSame = (a: KeptScenario, b: Omit<KeptScenario, 'name'>): boolean =>
  a.adapterFirst === b.adapterFirst && JSON.stringify(a.legs) === JSON.stringify(b.legs);

const NameDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { project } = useJudged();
  const { title, draft, change } = usePlan();
  const [name, setName] = useState(title);
  const keep = async (): Promise<void> => {
    const { legs, adapterFirst } = draft;
    const id = await attemptToKeep(() =>
      addScenario(project.id, { name: name.trim(), legs, adapterFirst }, Date.now()),
    );
    if (id !== null) change({ keptAs: id });
    onClose();
  };
  return (
    <Dialog open title="Keep this plan" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void keep();
        }}
      >
        <Field label="Name" hint="What it costs is worked out anew from each scan and your figures of the day.">
          {({ id, describedBy }) => (
            <TextInput
              id={id}
              aria-describedby={describedBy}
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            Keep
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

/** Keeps the plan under a name, or the changes to one that was kept. */
export const KeepPlan = () => {
  const { draft, kept } = usePlan();
  const [asking, setAsking] = useState(false);
  const own = kept.find(({ record }) => record.id === draft.keptAs)?.record;
  const changed = own !== undefined && !isSame(own, draft);
  const { legs, adapterFirst } = draft;
  return (
    <>
      {own && changed && (
        <Button onClick={() => void attemptToKeep(() => changeScenario(own.id, { legs, adapterFirst }, Date.now()))}>
          Keep changes
        </Button>
      )}
      <Button look="primary" disabled={own !== undefined && !changed} onClick={() => setAsking(true)}>
        {own === undefined ? 'Keep this plan…' : changed ? 'Keep as another…' : 'Kept'}
      </Button>
      {asking && <NameDialog onClose={() => setAsking(false)} />}
    </>
  );
};
