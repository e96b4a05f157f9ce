import type { VendorAssessment } from '../../types.ts';
import { daysRange, hasEffort, moneyRange, runCostText } from '../../wording/amounts.ts';
import { dayText } from '../../wording/days.ts';
import { vendorFinding } from '../../wording/findings.ts';
import { adviceEffect, adviceSize } from '../../wording/first-steps.ts';
import { categoryLabel, statusLabels } from '../../wording/labels.ts';
import { counted, percent } from '../../wording/numbers.ts';
import { alternativesPart } from './alternatives.ts';
import { ofHundred } from './marks.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { Page } from './page.ts';
import { statusSeen } from './sources.ts';
import { costTable } from './vendor-cost.ts';
import { runCostPart } from './vendor-run-cost.ts';
import { scoreTable } from './vendor-score.ts';

const keyFigures = (vendor: VendorAssessment): Markup => html`<dl class="key">
<div><dt>Lock-in</dt><dd class="figure">${ofHundred(vendor.lockIn.score)}</dd><dd class="note">${vendor.lockIn.band}</dd></div>
<div><dt>Leaving it</dt><dd class="figure">${hasEffort(vendor.exit) ? daysRange(vendor.exit.days) : 'unknown'}</dd><dd class="note">${hasEffort(vendor.exit) ? moneyRange(vendor.exit.money) : 'the catalogue knows no target'}</dd></div>
<div><dt>In production</dt><dd class="figure">${counted(vendor.productionCalls, 'call')}</dd><dd class="note">${percent(vendor.share)} of all, in ${counted(vendor.productionFiles, 'file')}</dd></div>
<div><dt>Run cost a month</dt><dd class="figure">${runCostText(vendor.runCost)}</dd><dd class="note">${vendor.runCost.amount === null ? 'no volume or no price' : 'at your volumes'}</dd></div></dl>`;

const listOr = (items: readonly string[], none: string): string => (items.length === 0 ? none : items.join(', '));

const stateText = ({ status }: VendorAssessment): string =>
  [statusLabels[status.state], status.date === undefined ? null : dayText(status.date)].filter(Boolean).join(', ');

const readFrom = ({ sources }: VendorAssessment): string => {
  const newest = sources
    .map(({ seen }) => seen)
    .sort()
    .at(-1);
  return newest === undefined
    ? 'nothing: the catalogue does not know it'
    : `${counted(sources.length, 'page or package', 'pages and packages')}, the newest seen ${dayText(newest)}; the JSON lists all`;
};

const facts = (vendor: VendorAssessment, { assessment, sources }: Page): Markup => {
  const { labels } = assessment;
  const capabilities = vendor.capabilities.map((key) => labels.capabilities[key] ?? key);
  const behind = vendor.underlyingVendors.map((id) => labels.vendors[id] ?? id);
  return html`<dl class="facts"><dt>Company</dt><dd>${[vendor.company, vendor.homeCountry, categoryLabel(vendor.category)].filter(Boolean).join(' · ')}</dd>
<dt>State</dt><dd>${stateText(vendor)}${vendor.status.note === undefined ? null : `: ${vendor.status.note}`}${sources.mark(vendor.status.source, statusSeen(vendor))}</dd>
<dt>Used for</dt><dd>${listOr(capabilities, 'not told by the code')}</dd><dt>Models in code</dt><dd>${listOr(vendor.models, 'none named')}</dd>
<dt>Facts from</dt><dd>${readFrom(vendor)}</dd>
${behind.length === 0 ? null : html`<dt>Models of</dt><dd>${behind.join(', ')}</dd>`}</dl>`;
};

const adviceList = ({ advice }: VendorAssessment): Markup =>
  advice.length === 0
    ? nothing
    : html`<div class="block keep"><h4>What would loosen it</h4><ul>${advice.map((one) => html`<li><b>${one.title}</b> (${adviceSize(one)}): ${adviceEffect(one)}.</li>`)}</ul></div>`;

const vendorSection = (
  vendor: VendorAssessment,
  page: Page,
): Markup => html`<section class="vendor" id="vendor-${vendor.vendor}">
<div class="keep"><p class="label">${vendor.name}</p><h2>${vendorFinding(vendor)}</h2>${facts(vendor, page)}${keyFigures(vendor)}</div>
${scoreTable(vendor, page)}${costTable(vendor, page)}${alternativesPart(vendor, page)}<div class="two">${runCostPart(vendor, page)}${adviceList(vendor)}</div></section>`;

/** Every vendor in full, hardest to leave first. */
export const vendorsChapter = (page: Page): Markup =>
  page.assessment.vendors.length === 0
    ? nothing
    : html`<div class="soft" id="vendors-in-full">${page.assessment.vendors.map((vendor) => vendorSection(vendor, page))}</div>`;
