import { reportCsv } from '../../../core/report/formats/csv.ts';
import type { Assessment } from '../../../core/report/types.ts';
import type { Failure } from '../../../electron/ipc/contract.ts';
import { call } from '../../api.ts';
import { failureSentences } from '../../failure-sentences.ts';
import { useToasts } from '../../state/toasts/store.ts';
import { markdownOf } from './markdown.ts';
import type { SearchableSite } from './rows.ts';

const tell = (failure: Failure): void => {
  const { what, remedy } = failureSentences[failure.code];
  useToasts.getState().show({ tone: 'problem', title: what, detail: remedy });
};

export const openInEditor = async (root: string, path: string, line: number): Promise<void> => {
  const answer = await call('open-in-editor', { root, path, line });
  if (!answer.ok) tell(answer.error);
};

/** Puts findings on the clipboard as Markdown items. */
export const copySites = async (sites: readonly SearchableSite[]): Promise<void> => {
  try {
    await navigator.clipboard.writeText(sites.map(markdownOf).join('\n'));
    useToasts.getState().show({ tone: 'plain', title: 'Copied as Markdown.' });
  } catch {
    useToasts
      .getState()
      .show({ tone: 'problem', title: 'The clipboard could not be used.', detail: 'Export as CSV instead.' });
  }
};

export const copySite = (site: SearchableSite): Promise<void> => copySites([site]);

/** Saves the rows on screen as CSV where the user says: the report's own format, with every filter honoured. */
export const exportCsv = async (sites: readonly SearchableSite[], assessment: Assessment): Promise<void> => {
  const scan = { ...assessment.scan, findings: sites.map(({ finding }) => finding) };
  const suggestedName = `${scan.root.name} call sites.csv`;
  const answer = await call('save-text', { text: reportCsv({ ...assessment, scan }), suggestedName });
  if (!answer.ok) return tell(answer.error);
  const file = answer.value?.file;
  if (file === undefined) return;
  const show = { label: 'Show in folder', run: () => void call('show-in-folder', { file }) };
  useToasts.getState().show({ tone: 'plain', title: 'Saved as CSV.', detail: file, action: show });
};
