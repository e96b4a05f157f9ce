import type { Alternative, VendorAssessment } from '../../types.ts';
import { daysRange, hasEffort, moneyRange, moneyText } from '../../wording/amounts.ts';
import { dayText } from '../../wording/days.ts';
import { vendorFinding } from '../../wording/findings.ts';
import { adviceEffect } from '../../wording/first-steps.ts';
import { categoryLabel, statusLabels } from '../../wording/labels.ts';
import { counted, grouped, percent } from '../../wording/numbers.ts';
import { ofHundred, rangeFigures } from './marks.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { Page } from './page.ts';
import { statusSeen } from './sources.ts';
import { costTable, runCostPart } from './vendor-cost.ts';
import { scoreTable } from './vendor-score.ts';

const keyFigures = (vendor: VendorAssessment): Markup => html`<dl class="key">
<div><dt>Lock-in</dt><dd class="figure">${ofHundred(vendor.lockIn.score)}</dd><dd class="note">${vendor.lockIn.band}</dd></div>
<div><dt>Leaving it</dt><dd class="figure">${hasEffort(vendor.exit) ? daysRange(vendor.exit.days) : 'unknown'}</dd><dd class="note">${hasEffort(vendor.exit) ? moneyRange(vendor.exit.money) : 'the catalogue knows no target'}</dd></div>
<div><dt>In production</dt><dd class="figure">${counted(vendor.productionCalls, 'call')}</dd><dd class="note">${percent(vendor.share)} of all, in ${counted(vendor.productionFiles, 'file')}</dd></div>
<div><dt>Run cost a month</dt><dd class="figure">${vendor.runCost.amount === null ? 'unknown' : moneyText(vendor.runCost.amount)}</dd><dd class="note">${vendor.runCost.amount === null ? 'no volume or no price' : 'at your volumes'}</dd></div></dl>`;

const listOr = (items: readonly string[], none: string): string => (items.length === 0 ? none : items.join(', '));

const stateText = ({ status }: VendorAssessment): string =>
  [statusLabels[status.state], status.date === undefined ? null : dayText(status.date)].filter(Boolean).join(', ');

const facts = (vendor: VendorAssessment, { assessment, sources }: Page): Markup => {
  const { labels } = assessment;
  const capabilities = vendor.capabilities.map((key) => labels.capabilities[key] ?? key);
  const behind = vendor.underlyingVendors.map((id) => labels.vendors[id] ?? id);
  return html`<dl class="facts"><dt>Company</dt><dd>${[vendor.company, vendor.homeCountry, categoryLabel(vendor.category)].filter(Boolean).join(' · ')}</dd>
<dt>State</dt><dd>${stateText(vendor)}${vendor.status.note === undefined ? null : `: ${vendor.status.note}`}${sources.mark(vendor.status.source, statusSeen(vendor))}</dd>
<dt>Used for</dt><dd>${listOr(capabilities, 'not told by the code')}</dd><dt>Models in code</dt><dd>${listOr(vendor.models, 'none named')}</dd>
${behind.length === 0 ? null : html`<dt>Models of</dt><dd>${behind.join(', ')}</dd>`}</dl>`;
};

const lost = ({ gap, missingCapabilities }: Alternative, page: Page): string => {
  const missing = missingCapabilities.map((key) => page.assessment.labels.capabilities[key] ?? key);
  return (
    [gap, missing.length === 0 ? '' : `missing: ${missing.join(', ')}`].filter(Boolean).join('; ') || 'nothing known'
  );
};

const qualityText = ({ quality }: Alternative): Markup | string =>
  quality === null
    ? 'unknown'
    : html`${grouped(quality.score)}<br><span class="muted">${quality.model}, ${quality.board}, ${dayText(quality.seen)}</span>`;

const alternativeRow = (alternative: Alternative, page: Page): Markup => {
  const ending = alternative.state === 'shutdown' || alternative.state === 'deprecated';
  return html`<tr><th scope="row">${alternative.name}${alternative.homeCountry === null ? null : html` <span class="muted" style="font-weight:400">${alternative.homeCountry}</span>`}${ending ? html`<br><span class="muted" style="font-weight:400">${statusLabels[alternative.state]}: no target</span>` : alternative.state === 'preview' ? html`<br><span class="muted" style="font-weight:400">preview</span>` : null}</th>
<td>${lost(alternative, page)}</td><td>${qualityText(alternative)}</td><td class="n">${alternative.exit !== null && hasEffort(alternative.exit) ? rangeFigures(alternative.exit.days) : 'unknown'}</td><td>${alternative.confidence}</td></tr>`;
};

const alternatives = (vendor: VendorAssessment, page: Page): Markup =>
  vendor.alternatives.length === 0
    ? html`<div class="block keep"><h4>No alternative is known</h4><p>The catalogue names no product that could take its place.</p></div>`
    : html`<div class="block"><h4>Where to go, and what is lost</h4><table><colgroup><col style="width:20%"><col style="width:36%"><col style="width:20%"><col style="width:14%"><col></colgroup><thead><tr><th scope="col">Target</th><th scope="col">Lost</th><th scope="col">Quality</th><th scope="col" class="n">Days to move</th><th scope="col">Confidence</th></tr></thead>
<tbody>${vendor.alternatives.map((alternative) => alternativeRow(alternative, page))}</tbody></table></div>`;

const adviceList = ({ advice }: VendorAssessment): Markup =>
  advice.length === 0
    ? nothing
    : html`<div class="block keep"><h4>What would loosen it</h4><ul>${advice.map((one) => html`<li><b>${one.title}</b> (${counted(one.files, 'file')}): ${adviceEffect(one)}.</li>`)}</ul></div>`;

const vendorSection = (
  vendor: VendorAssessment,
  page: Page,
): Markup => html`<section class="vendor" id="vendor-${vendor.vendor}">
<div class="keep"><p class="label">${vendor.name}</p><h2>${vendorFinding(vendor)}</h2>${facts(vendor, page)}${keyFigures(vendor)}</div>
${scoreTable(vendor, page)}${costTable(vendor, page)}${alternatives(vendor, page)}${runCostPart(vendor, page)}${adviceList(vendor)}</section>`;

/** Every vendor in full, hardest to leave first. */
export const vendorsChapter = (page: Page): Markup =>
  page.assessment.vendors.length === 0
    ? nothing
    : html`<div class="chapter">${page.assessment.vendors.map((vendor) => vendorSection(vendor, page))}</div>`;
