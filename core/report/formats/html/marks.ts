import type { Range } from '../../../cost/types.ts';
import type { Evidence, LockInScore } from '../../../lockin/types.ts';
import type { Finding } from '../../../scan/types.ts';
import { effortParts, rangeSeparator } from '../../wording/amounts.ts';
import { pointsOf } from '../../wording/findings.ts';
import { metricLabels } from '../../wording/labels.ts';
import { hardSpace } from '../../wording/numbers.ts';
import { causeColours } from './colours.ts';
import { breakable, html, joined, type Markup } from './markup.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** A thin line for the scale, a thick one for the 80 % range, a tick for the likely value. The numbers stand beside it. */
export const rangeMark = (range: Range, most: number, width = 110): Markup => {
  const at = (value: number): number => round((Math.min(value, most) / Math.max(most, 1e-9)) * width);
  const [low, likely, high] = [at(range.low), at(range.likely), at(range.high)];
  return html`<svg class="range" width="${width}" height="9" viewBox="0 0 ${width} 9" aria-hidden="true"><path d="M0 4.5H${width}" stroke="#dcdcd8"/><rect x="${low}" y="3" width="${round(Math.max(high - low, 1))}" height="3" fill="#8b8f96"/><rect x="${round(Math.min(likely, width - 2))}" width="2" height="9" fill="#1b1c1e"/></svg>`;
};

/** `9 – 21 – 46`, the likely value bold. */
export const rangeFigures = (range: Range): Markup => {
  const [low, likely, high] = effortParts(range);
  return html`<span class="figures">${low}${rangeSeparator}<b>${likely}</b>${rangeSeparator}${high}</span>`;
};

/** The score as one bar in seven parts, always in the same order: each as wide as the points it adds. */
export const causeBar = (lockIn: LockInScore, width = 200, height = 9): Markup => {
  let x = 0;
  const parts = lockIn.metrics.map((metric, index) => {
    const start = x;
    x += (pointsOf(metric) / 100) * width;
    return html`<rect x="${round(start)}" width="${round(x) - round(start)}" height="${height}" fill="${causeColours[index] ?? ''}"/>`;
  });
  const words = lockIn.metrics.map((metric) => `${metricLabels[metric.id]} ${round(pointsOf(metric))}`).join(', ');
  return html`<svg class="bar" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${`Points: ${words}`}"><rect width="${width}" height="${height}" fill="#ecece8"/>${parts}</svg>`;
};

/** A path that may break at its separators, with the line where one is meant. */
export const place = (path: string, lines: string | number | null = null): Markup =>
  html`<code>${breakable(path)}${lines === null ? null : html`:${lines}`}</code>`;

/** Findings by file, in their order: `src/a.ts:3, 8`. */
export const placesByFile = (
  findings: readonly Pick<Finding, 'path' | 'line'>[],
): { readonly path: string; readonly lines: readonly number[] }[] => {
  const files = new Map<string, number[]>();
  for (const { path, line } of findings) {
    const lines = files.get(path) ?? [];
    files.set(path, lines);
    if (!lines.includes(line)) lines.push(line);
  }
  return [...files].map(([path, lines]) => ({ path, lines: lines.toSorted((a, b) => a - b) }));
};

const linesShown = 6;

const shortLines = (lines: readonly number[]): string =>
  lines.length > linesShown ? `${lines.slice(0, linesShown).join(', ')} …` : lines.join(', ');

/** The first files with their lines, and how many places the rest is. */
export const placesUpTo = (findings: readonly Pick<Finding, 'path' | 'line'>[], files: number): Markup => {
  const all = placesByFile(findings);
  const rest = all.slice(files).reduce((sum, file) => sum + file.lines.length, 0);
  const shown = all.slice(0, files).map(({ path, lines }) => place(path, shortLines(lines)));
  return html`${joined(shown, html`<br>`)}${rest > 0 ? html`<br><span class="more">and ${rest} more</span>` : null}`;
};

/** Code evidence of a number: the first lines, and how many more. */
export const codeOf = (evidence: readonly Evidence[], files: number): Markup =>
  placesUpTo(
    evidence.flatMap((piece) => (piece.type === 'code' ? [{ path: piece.path, line: piece.line }] : [])),
    files,
  );

export const ofHundred = (value: number): Markup =>
  html`${Math.round(value)}${html`<small>${hardSpace}/${hardSpace}100</small>`}`;
