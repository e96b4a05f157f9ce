import { call } from '../api.ts';
import { failureSentences } from '../failure-sentences.ts';
import { useToasts } from '../state/toasts/store.ts';
import { startScan } from './scan-runner.ts';

/** Asks for a folder and scans it. Closing the dialog changes nothing. */
export const chooseFolder = async (): Promise<void> => {
  const answer = await call('choose-folder', undefined);
  if (!answer.ok) {
    const { what, remedy } = failureSentences[answer.error.code];
    useToasts.getState().show({ tone: 'problem', title: what, detail: remedy });
  } else if (answer.value) await startScan({ type: 'folder', folder: answer.value.folder });
};
