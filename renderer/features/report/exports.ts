import type { HtmlOptions } from '../../../core/report/formats/html.ts';
import { reportHtml } from '../../../core/report/formats/html.ts';
import type { Assessment } from '../../../core/report/types.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import type { Failure } from '../../../electron/ipc/contract.ts';
import { call } from '../../api.ts';
import { failureSentences } from '../../failure-sentences.ts';
import { useToasts } from '../../state/toasts/store.ts';
import type { TextFormat } from './formats.ts';

const tell = ({ code, detail }: Failure): void => {
  const { what, remedy } = failureSentences[code];
  useToasts.getState().show({ tone: 'problem', title: what, detail: [remedy, detail].filter(Boolean).join(' ') });
};

const saved = (title: string, file: string): void => {
  const action = { label: 'Show in folder', run: () => void call('show-in-folder', { file }) };
  useToasts.getState().show({ tone: 'plain', title, detail: file, action });
};

const nameOf = ({ scan, today }: Assessment, extension: string): string =>
  `${scan.root.name} video vendor lock-in ${today}.${extension}`;

/** Prints the report to a PDF where the user says. Closing the dialog changes nothing. */
export const exportPdf = async (assessment: Assessment, options: HtmlOptions): Promise<void> => {
  const html = reportHtml(assessment, { ...options, edges: 'host' });
  const answer = await call('export-pdf', { html, suggestedName: nameOf(assessment, 'pdf') });
  if (!answer.ok) tell(answer.error);
  else if (answer.value) saved(`PDF saved, ${counted(answer.value.pages, 'page')}.`, answer.value.file);
};

export const exportText = async (format: TextFormat, assessment: Assessment, options: HtmlOptions): Promise<void> => {
  const text = format.write(assessment, options);
  const answer = await call('save-text', { text, suggestedName: nameOf(assessment, format.extension) });
  if (!answer.ok) tell(answer.error);
  else if (answer.value) saved(`${format.label} saved.`, answer.value.file);
};
