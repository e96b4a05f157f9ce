import { kindLabels, laneLabels } from '../../../core/report/wording/labels.ts';
import type { SearchableSite } from './rows.ts';

const code = (text: string): string => `\`${text.replaceAll('`', "'").replaceAll('\n', ' ')}\``;

/** One finding as a Markdown item: place, what it is, and how it was concluded. */
export const markdownOf = ({ vendorName, finding }: SearchableSite): string => {
  const model = finding.model === null ? '' : `, model ${code(finding.model)}`;
  const what = `${vendorName} ${kindLabels[finding.kind]} ${code(finding.symbol)}${model}`;
  const head = `- ${code(`${finding.path}:${finding.line}`)} ${what} (${laneLabels[finding.lane]}, ${finding.confidence} confidence)`;
  return [head, ...finding.via.map((step) => `  - ${step}`)].join('\n');
};
