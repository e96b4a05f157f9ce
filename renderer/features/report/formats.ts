import { reportCsv } from '../../../core/report/formats/csv.ts';
import { type HtmlOptions, reportHtml } from '../../../core/report/formats/html.ts';
import { reportJson } from '../../../core/report/formats/json.ts';
import { reportMarkdown } from '../../../core/report/formats/markdown.ts';
import type { Assessment } from '../../../core/report/types.ts';

export interface TextFormat {
  readonly extension: string;
  readonly label: string;
  /** Who it is for, in a few words. */
  readonly about: string;
  write(assessment: Assessment, options: HtmlOptions): string;
}

/** What can be saved as text; the PDF is printed by the host. */
export const textFormats: readonly TextFormat[] = [
  { extension: 'html', label: 'HTML', about: 'one file, opens anywhere', write: reportHtml },
  {
    extension: 'md',
    label: 'Markdown',
    about: 'for a pull request or wiki',
    write: (assessment) => reportMarkdown(assessment),
  },
  { extension: 'csv', label: 'CSV', about: 'every finding as a row', write: (assessment) => reportCsv(assessment) },
  {
    extension: 'json',
    label: 'JSON',
    about: 'everything, for other tools',
    write: (assessment) => reportJson(assessment),
  },
];
