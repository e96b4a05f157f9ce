import type { Alternative, VendorAssessment } from '../../types.ts';
import { hasEffort } from '../../wording/amounts.ts';
import { dayText } from '../../wording/days.ts';
import { statusLabels } from '../../wording/labels.ts';
import { grouped, listed } from '../../wording/numbers.ts';
import { rangeFigures } from './marks.ts';
import { breakable, breakableText, html, type Markup, nothing } from './markup.ts';
import type { Page } from './page.ts';

/** The best are enough for paper; the JSON lists all. */
const shown = 8;

const isEnding = ({ state }: Alternative): boolean => state === 'shutdown' || state === 'deprecated';

const isOffered = (alternative: Alternative): boolean => alternative.suggested ?? !isEnding(alternative);

const lost = ({ gap, missingCapabilities }: Alternative, { assessment }: Page): string => {
  const missing = missingCapabilities.map((key) => assessment.labels.capabilities[key] ?? key);
  const parts = [gap, missing.length === 0 ? '' : `missing: ${missing.join(', ')}`];
  return parts.filter(Boolean).join('; ') || 'not compared by anyone yet';
};

const callsText = ({ calls }: Alternative): string => {
  if (calls === undefined) return 'unknown';
  const parts = [
    [calls.fits, 'fit'],
    [calls.map, 'to map'],
    [calls.impossible, 'impossible'],
    [calls.unknown, 'unknown'],
  ] as const;
  return (
    parts.flatMap(([count, word]) => (count === 0 ? [] : [`${grouped(count)} ${word}`])).join(', ') || 'none judged'
  );
};

const qualityCell = ({ quality }: Alternative): Markup =>
  quality === null
    ? html`<td>unknown</td>`
    : html`<td>${grouped(quality.score)} <span class="muted">${breakable(quality.model)}</span></td>`;

/** Boards must not be mixed, so each is named with its day. */
const qualityNote = (offered: readonly Alternative[]): Markup => {
  const boards = new Set(
    offered.flatMap(({ quality }) => (quality === null ? [] : [`${quality.board}, seen ${dayText(quality.seen)}`])),
  );
  return boards.size === 0
    ? nothing
    : html`<p class="more" style="margin-top:5px">Quality: score of the best suitable model on ${listed([...boards])}; scores of different boards or days do not compare.</p>`;
};

const row = (alternative: Alternative, withQuality: boolean, page: Page): Markup => {
  const { name, homeCountry, state, exit, confidence } = alternative;
  return html`<tr><th scope="row">${name}<span class="muted" style="font-weight:400">${homeCountry === null ? null : ` ${homeCountry}`}${state === 'preview' ? ', preview' : null}</span></th>
<td>${breakableText(lost(alternative, page))}</td><td>${callsText(alternative)}</td>${withQuality ? qualityCell(alternative) : null}<td class="n">${exit !== null && hasEffort(exit) ? rangeFigures(exit.days) : 'unknown'}</td><td>${confidence}</td></tr>`;
};

const notOffered = (alternatives: readonly Alternative[]): Markup => {
  const names = alternatives
    .filter((one) => !isOffered(one))
    .map((one) => `${one.name} (${isEnding(one) ? statusLabels[one.state] : 'does nothing of what is used'})`);
  return names.length === 0
    ? nothing
    : html`<p class="more" style="margin-top:5px">Not suggested: ${listed(names)}.</p>`;
};

const table = (offered: readonly Alternative[], page: Page): Markup => {
  const withQuality = offered.some(({ quality }) => quality !== null);
  const widths = withQuality ? [18, 27, 14, 20, 13] : [20, 40, 14, 15];
  return html`<table class="fixed"><colgroup>${widths.map((width) => html`<col style="width:${width}%">`)}<col></colgroup><thead><tr><th scope="col">Target</th><th scope="col">Lost</th><th scope="col">Your calls there</th>${withQuality ? html`<th scope="col">Quality</th>` : null}<th scope="col" class="n">Days to move</th><th scope="col">Confidence</th></tr></thead>
<tbody>${offered.slice(0, shown).map((alternative) => row(alternative, withQuality, page))}</tbody></table>`;
};

/** Where one could go, best first: what is lost, how the calls fit, quality, days. What is ending is only named. */
export const alternativesPart = ({ alternatives, exit }: VendorAssessment, page: Page): Markup => {
  const quotedFirst = (a: Alternative, b: Alternative): number =>
    Number(b.vendor === exit.target) - Number(a.vendor === exit.target);
  const offered = alternatives.filter(isOffered).toSorted(quotedFirst);
  if (offered.length === 0)
    return html`<div class="block keep"><h4>No alternative is known</h4><p>The catalogue names no living product that could take its place.</p>${notOffered(alternatives)}</div>`;
  const rest = offered.length - shown;
  return html`<div class="block"><h4>Where to go, and what is lost</h4>${table(offered, page)}${qualityNote(offered.slice(0, shown))}${rest > 0 ? html`<p class="more" style="margin-top:5px">and ${rest} more, in the JSON.</p>` : null}${notOffered(alternatives)}</div>`;
};
