import type { Range } from '../../../cost/types.ts';
import type { LockInScore } from '../../../lockin/types.ts';
import { effortParts, rangeSeparator } from '../../wording/amounts.ts';
import { pointsOf } from '../../wording/findings.ts';
import { metricLabels } from '../../wording/labels.ts';
import { hardSpace } from '../../wording/numbers.ts';
import { causeColours } from './colours.ts';
import { html, type Markup } from './markup.ts';

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

export const ofHundred = (value: number): Markup =>
  html`${Math.round(value)}${html`<small>${hardSpace}/${hardSpace}100</small>`}`;
