import type { RunCost } from '../../../cost/types.ts';
import type { VendorAssessment } from '../../types.ts';
import { runCostText, unitPriceText } from '../../wording/amounts.ts';
import { counted } from '../../wording/numbers.ts';
import { breakable, html, joined, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { evidenceMark } from './sources.ts';

type Line = RunCost['lines'][number];

/** More than these say nothing new on paper; the JSON has all. */
const shown = 5;

const upTo = (parts: readonly Markup[], separator: string): Markup => {
  const rest = parts.length - shown;
  return html`${joined(parts.slice(0, shown), separator)}${rest > 0 ? html` and ${rest} more` : null}`;
};

const priceOf = (line: Line, { sources }: Page): Markup => {
  const price = unitPriceText(line);
  return price === null
    ? html`price unknown`
    : html`${price} a ${line.unit}${line.evidence.map((piece) => evidenceMark(piece, sources))}`;
};

const named = ({ model }: Line): Markup => (model === null ? html`all models` : breakable(model));

const counting = (line: Line, page: Page): Markup =>
  html`<li>${named(line)}: ${counted(line.volume ?? 0, line.unit)} at ${priceOf(line, page)}</li>`;

const silent = (lines: readonly Line[], page: Page): Markup => {
  const priced = lines.filter((line) => unitPriceText(line) !== null);
  const prices = priced.map((line) => html`${named(line)} ${priceOf(line, page)}`);
  return html`<p class="muted">No monthly volume is set${lines.length > 1 ? ` for ${counted(lines.length, 'model')}` : ''}.${priced.length === 0 ? null : html` List prices: ${upTo(prices, '; ')}.`}</p>`;
};

/** What a month costs at the user's volumes, line by line; what no volume is set for, with its list prices. */
export const runCostPart = ({ runCost }: VendorAssessment, page: Page): Markup => {
  const withVolume = runCost.lines.filter(({ volume }) => volume !== null);
  const without = runCost.lines.filter(({ volume }) => volume === null);
  const reasons = withVolume.length === 0 ? [] : runCost.unknown.map((text) => html`${text}`);
  return html`<div class="block keep"><h4>Run cost: ${runCostText(runCost)}${runCost.amount === null && !runCost.range ? null : ' a month'}</h4>${withVolume.length === 0 ? null : html`<ul>${withVolume.map((line) => counting(line, page))}</ul>`}${runCost.lines.length === 0 || without.length > 0 ? silent(without, page) : null}${reasons.length === 0 ? null : html`<p class="muted">${upTo(reasons, ' ')}</p>`}</div>`;
};
