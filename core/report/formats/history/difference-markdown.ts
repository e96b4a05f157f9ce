import type { VendorDifference } from '../../../history/compare-numbers.ts';
import type { DifferenceReport } from '../../history-types.ts';
import { causesText } from '../../wording/causes.ts';
import { dayText } from '../../wording/days.ts';
import { counted } from '../../wording/numbers.ts';
import { safeText } from '../safe-text.ts';
import { changeText, isTold, originText, placeText, subjectText } from './difference-lines.ts';

const one = (value: number | null): string => (value === null ? 'unknown' : String(Math.round(value * 10) / 10));

const moves = (before: number | null, after: number | null, calls: readonly [number, number]): string => {
  const [from, to] = [
    calls[0] === 0 && before === null ? 'none' : one(before),
    calls[1] === 0 && after === null ? 'none' : one(after),
  ];
  return from === to ? to : `${from} → ${to}`;
};

/** Characters that Markdown would read as marks. */
const escaped = (text: string): string => safeText(text).replace(/[\\`*_[\]<>|]/g, '\\$&');

const code = (text: string): string => `\`${safeText(text).replaceAll('`', "'")}\``;

const vendorRow = (report: DifferenceReport, vendor: VendorDifference): string => {
  const { calls, score, days } = vendor;
  const both = [calls.before, calls.after] as const;
  const cells = [
    escaped(report.names[vendor.vendor] ?? vendor.vendor),
    calls.before === calls.after ? String(calls.after) : `${calls.before} → ${calls.after}`,
    moves(score.before, score.after, both),
    moves(days.before, days.after, both),
    escaped(causesText(vendor)),
  ];
  return `| ${cells.join(' | ')} |`;
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines];

/** The difference for a pull request, a wiki or a mail. */
export const differenceMarkdown = (report: DifferenceReport): string => {
  const { before, after, difference, notes } = report;
  const added = difference.added.filter(({ finding }) => isTold(finding));
  const removed = difference.removed.filter(isTold);
  const changed = difference.changed.filter(({ after: now }) => isTold(now));
  const side = (state: DifferenceReport['before']): string =>
    `${escaped(state.name)} (${dayText(state.day)}${state.commit === null ? '' : `, ${state.commit.slice(0, 8)}`})`;
  const by = (text: string | null): string => (text === null ? '' : ` — ${escaped(text)}`);
  const lines = [
    `### ${escaped(report.name)}: video-API calls from ${side(before)} to ${side(after)}`,
    '',
    `${counted(before.figures.calls, 'call')} before, ${counted(after.figures.calls, 'call')} after: ${added.length} added, ${removed.length} removed, ${changed.length} changed.`,
    ...(difference.vendors.length === 0
      ? []
      : [
          '',
          '| Vendor | Calls | Score | Days to leave | What moved it |',
          '| --- | --- | --- | --- | --- |',
          ...difference.vendors.map((vendor) => vendorRow(report, vendor)),
        ]),
    ...section(
      'Added',
      added.map(
        ({ finding, back }) =>
          `- ${code(placeText(finding))} ${escaped(subjectText(report, finding))}${back ? ' (back again)' : ''}${by(originText(report, finding))}`,
      ),
    ),
    ...section(
      'Removed',
      removed.map((finding) => `- ${code(placeText(finding))} ${escaped(subjectText(report, finding))}`),
    ),
    ...section(
      'Changed',
      changed.map(
        (pair) =>
          `- ${code(placeText(pair.after))} ${escaped(changeText(report, pair))}${by(originText(report, pair.after))}`,
      ),
    ),
    ...section(
      'Not covered',
      notes.map((note) => `- ${escaped(note)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
};
