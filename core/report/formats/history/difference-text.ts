import type { VendorDifference } from '../../../history/compare-numbers.ts';
import type { DifferenceReport } from '../../history-types.ts';
import { causesText } from '../../wording/causes.ts';
import { dayText } from '../../wording/days.ts';
import { counted } from '../../wording/numbers.ts';
import { safeText } from '../safe-text.ts';
import { row, wrapped } from '../text-layout.ts';
import { changeText, isTold, originText, placeText, subjectText } from './difference-lines.ts';

const widths = [28, -12, -16, -18] as const;

const plain = (text: string): string => safeText(text.replace(/[\u00a0\u202f]/g, ' '));

const figure = (value: number | null): string => (value === null ? '-' : String(Math.round(value * 10) / 10));

const arrow = (before: number | null, after: number | null): string =>
  before === after ? figure(after) : `${figure(before)} -> ${figure(after)}`;

const vendorLine = (report: DifferenceReport, { vendor, calls, score, days }: VendorDifference): string =>
  row(widths, [
    report.names[vendor] ?? vendor,
    arrow(calls.before, calls.after),
    arrow(score.before, score.after),
    arrow(days.before, days.after),
  ]);

const causeLines = (vendor: VendorDifference): string[] => {
  const text = causesText(vendor);
  return text === '' ? [] : [`    ${text}`];
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];

const withOrigin = (text: string, origin: string | null): string =>
  origin === null ? text : `${text}\n      ${origin}`;

/** The difference for a terminal. */
export const differenceText = (report: DifferenceReport): string => {
  const { before, after, difference, notes } = report;
  const added = difference.added.filter(({ finding }) => isTold(finding));
  const removed = difference.removed.filter(isTold);
  const changed = difference.changed.filter(({ after: now }) => isTold(now));
  const side = ({ name, commit, day }: DifferenceReport['before']): string =>
    `${name} (${[commit?.slice(0, 8), dayText(day)].filter(Boolean).join(', ')})`;
  const others = difference.added.length + difference.removed.length - added.length - removed.length;
  const lines = [
    `${report.name}: from ${side(before)} to ${side(after)}`,
    `${counted(before.figures.calls, 'call')} before, ${counted(after.figures.calls, 'call')} after`,
    '',
    ...(difference.vendors.length === 0
      ? ['No vendor changed its figures.']
      : [
          row(widths, ['Vendor', 'Calls', 'Score', 'Days to leave']),
          ...difference.vendors.flatMap((one) => [vendorLine(report, one), ...causeLines(one)]),
        ]),
    ...section(
      'Added',
      added.map(({ finding, back }) =>
        withOrigin(
          `${placeText(finding)}  ${subjectText(report, finding)}${back ? ' (back again)' : ''}`,
          originText(report, finding),
        ),
      ),
    ),
    ...section(
      'Removed',
      removed.map((finding) => `${placeText(finding)}  ${subjectText(report, finding)}`),
    ),
    ...section(
      'Changed',
      changed.map((pair) =>
        withOrigin(`${placeText(pair.after)}  ${changeText(report, pair)}`, originText(report, pair.after)),
      ),
    ),
    ...(others === 0
      ? []
      : [
          '',
          `${counted(others, 'further trace')} such as imports, settings and tests came or went; --format json names them.`,
        ]),
    ...notes.flatMap((note) => ['', ...wrapped(note, 100)]),
  ];
  return `${lines
    .flatMap((line) => line.split('\n'))
    .map(plain)
    .join('\n')}\n`;
};
