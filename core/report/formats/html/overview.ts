import type { Assessment, VendorAssessment } from '../../types.ts';
import { hasEffort, moneyRange } from '../../wording/amounts.ts';
import { mapFinding, shareFinding } from '../../wording/findings.ts';
import { metricLabels } from '../../wording/labels.ts';
import { grouped } from '../../wording/numbers.ts';
import { lockInMap, shareBars } from './charts.ts';
import { causeColours } from './colours.ts';
import { causeBar, rangeFigures, rangeMark } from './marks.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { Page } from './page.ts';

/** With so few alarms the overview stands on the same page as they do. */
const alarmsBesideOverview = 4;

const besideAlarms = ({ alarms }: Assessment): boolean => alarms.length > 0 && alarms.length <= alarmsBesideOverview;

const causes = (metrics: VendorAssessment['lockIn']['metrics']): Markup =>
  html`<p class="muted" style="margin:0 0 6px">Parts of a bar, left to right: ${metrics.map(
    ({ id }, index) =>
      html`<span class="nowrap"><i class="swatch square" style="background:${causeColours[index] ?? ''}"></i>${metricLabels[id]}</span> `,
  )}</p>`;

const row = (vendor: VendorAssessment, most: number, fill: string): Markup => html`<tr>
<th scope="row" class="nowrap"><i class="swatch" style="background:${fill}"></i><a href="#vendor-${vendor.vendor}">${vendor.name}</a></th>
<td class="n">${grouped(vendor.productionCalls)}</td><td>${causeBar(vendor.lockIn, 92)}</td><td class="n"><b>${Math.round(vendor.lockIn.score)}</b> <span class="muted">${vendor.lockIn.band}</span></td>
<td class="nowrap">${hasEffort(vendor.exit) ? html`${rangeMark(vendor.exit.days, most, 46)}${rangeFigures(vendor.exit.days)}` : 'unknown'}</td><td class="n">${hasEffort(vendor.exit) ? moneyRange(vendor.exit.money) : 'unknown'}</td></tr>`;

/** All vendors side by side: the picture, the shares and the table with every score and cost. */
export const overviewChapter = ({ assessment, colour }: Page): Markup => {
  const { vendors } = assessment;
  const [first] = vendors;
  if (first === undefined) return nothing;
  const most = Math.max(...vendors.map((vendor) => vendor.exit.days.high));
  return html`<section class="${besideAlarms(assessment) ? 'soft' : 'chapter'}" id="vendors"><p class="label">Vendors side by side</p><h2>${mapFinding(assessment)}</h2>
${vendors.length === 1 ? null : html`<div class="two">${lockInMap(vendors, colour)}<div><h3>${shareFinding(assessment)}</h3>${shareBars(vendors, colour)}</div></div>`}
<div class="block"><h3>Scores by what causes them, and what leaving would take</h3>${causes(first.lockIn.metrics)}
<table class="fixed"><colgroup><col style="width:23%"><col style="width:6%"><col style="width:15%"><col style="width:13%"><col style="width:20%"><col></colgroup><thead><tr><th scope="col">Vendor</th><th scope="col" class="n">Calls</th><th scope="col">Lock-in by cause</th><th scope="col" class="n">Score</th><th scope="col">Days to leave, 80 % range</th><th scope="col" class="n">Cost to leave</th></tr></thead>
<tbody>${vendors.map((vendor) => row(vendor, most, colour(vendor.vendor)))}</tbody></table></div></section>`;
};
