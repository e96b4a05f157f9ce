import { planCsv } from '../../../core/report/formats/plan/csv.ts';
import { planJson } from '../../../core/report/formats/plan/json.ts';
import { planMarkdown } from '../../../core/report/formats/plan/markdown.ts';
import type { PlanReport } from '../../../core/report/plan-types.ts';
import { call } from '../../api.ts';
import { failureSentences } from '../../failure-sentences.ts';
import { useToasts } from '../../state/toasts/store.ts';

export interface PlanFormat {
  readonly extension: 'md' | 'csv' | 'json';
  readonly label: string;
  write(plan: PlanReport): string;
}

export const planFormats: readonly PlanFormat[] = [
  { extension: 'md', label: 'Markdown, a list to tick', write: planMarkdown },
  { extension: 'csv', label: 'CSV, a row a place', write: planCsv },
  { extension: 'json', label: 'JSON, every number and its inputs', write: planJson },
];

/** What a file system refuses in a name. */
const fileName = (title: string): string => title.replaceAll('→', 'to').replace(/[\\/:*?"<>|]/g, '-');

/** Saves the plan where the user says. Closing the dialog changes nothing. */
export const exportPlan = async (format: PlanFormat, plan: PlanReport): Promise<void> => {
  const suggestedName = `${fileName(plan.title)} ${plan.today}.${format.extension}`;
  const answer = await call('save-text', { text: format.write(plan), suggestedName });
  const { show } = useToasts.getState();
  if (!answer.ok) {
    const { what, remedy } = failureSentences[answer.error.code];
    show({ tone: 'problem', title: what, detail: [remedy, answer.error.detail].filter(Boolean).join(' ') });
  } else if (answer.value) {
    const { file } = answer.value;
    const action = { label: 'Show in folder', run: () => void call('show-in-folder', { file }) };
    show({ tone: 'plain', title: 'Work items saved.', detail: file, action });
  }
};
