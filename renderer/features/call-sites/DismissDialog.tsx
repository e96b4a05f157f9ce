import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';

interface Props {
  readonly state: 'dismissed' | 'accepted';
  readonly onClose: () => void;
  readonly onDecide: (reason: string) => void;
}

const texts = {
  dismissed: {
    title: 'Dismiss this finding',
    about: 'It is a false alarm or dead code: it stops counting in scores and costs, here and in later scans.',
    action: 'Dismiss',
  },
  accepted: {
    title: 'Accept this finding',
    about: 'It is known and stays: it goes on counting, and is marked so that it need not be looked at again.',
    action: 'Accept',
  },
} as const;

/** Asks for the reason, which goes with the decision into exports. */
export const DismissDialog = ({ state, onClose, onDecide }: Props) => {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { title, about, action } = texts[state];
  const submit = (): void => {
    if (reason.trim() === '') setMissing(true);
    else onDecide(reason.trim());
  };
  return (
    <Dialog open title={title} description={about} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label="Reason"
          error={missing ? 'Say why, in a few words: whoever reads the report will ask.' : undefined}
        >
          {({ id, describedBy, invalid }) => (
            <TextInput
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              value={reason}
              maxLength={300}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Keep it open</Button>
          <Button look="primary" type="submit">
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
