import { capitalised } from '../../../base/text.ts';
import type { Metric } from '../../../lockin/types.ts';
import type { VendorAssessment } from '../../types.ts';
import { pointsOf } from '../../wording/findings.ts';
import { metricLabels } from '../../wording/labels.ts';
import { causeColours } from './colours.ts';
import { causeBar } from './marks.ts';
import { breakableText, html, joined, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { codeOf } from './places.ts';
import { evidenceMark } from './sources.ts';

const oneDecimal = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

const otherEvidence = ({ evidence }: Metric, { sources }: Page): Markup =>
  html`${evidence.flatMap((piece) => (piece.type === 'code' ? [] : [html`<br><span class="muted">${piece.type === 'setting' ? 'your setting: ' : ''}${breakableText(piece.text)}${evidenceMark(piece, sources)}</span>`]))}`;

const coefficientNote = ({ coefficients = [] }: Metric, { sources }: Page): Markup | null => {
  const own = coefficients.filter(({ edited }) => edited);
  const marks = [
    ...new Map(coefficients.map(({ source, seen }) => [`${source}${seen}`, sources.mark(source, seen)])).values(),
  ];
  if (coefficients.length === 0) return null;
  return html`${joined(marks, '')}${own.length === 0 ? null : html`<br><b>your own figures: ${own.map(({ label, value, unit }) => `${label} ${value} ${unit}`).join('; ')}</b>`}`;
};

const row = (metric: Metric, index: number, page: Page): Markup => html`<tr>
<th scope="row" class="nowrap"><i class="swatch square" style="background:${causeColours[index] ?? ''}"></i>${capitalised(metricLabels[metric.id])}</th>
<td class="n">${Math.round(metric.value)}</td><td class="n">${metric.weight}</td><td class="n"><b>${oneDecimal(pointsOf(metric))}</b></td>
<td>${breakableText(metric.explanation)}${coefficientNote(metric, page)}${otherEvidence(metric, page)}${(metric.unknown ?? []).map((text) => html`<br><span class="muted">Unknown: ${text}</span>`)}</td><td>${codeOf(metric.evidence, 2)}</td></tr>`;

/** The score taken apart: value, weight and points of every cause, how it came about and where in the code. */
export const scoreTable = (
  vendor: VendorAssessment,
  page: Page,
): Markup => html`<div class="block"><h4>Lock-in ${oneDecimal(vendor.lockIn.score)} of 100, ${vendor.lockIn.band}: the sum of seven causes</h4>
<p class="stay" style="margin:2px 0 4px">${causeBar(vendor.lockIn, 420, 10)}</p>
<table class="fixed"><colgroup><col style="width:16%"><col style="width:7%"><col style="width:8%"><col style="width:8%"><col style="width:34%"><col></colgroup><thead><tr><th scope="col">Cause</th><th scope="col" class="n">Value</th><th scope="col" class="n">Weight</th><th scope="col" class="n">Points</th><th scope="col">How it comes about</th><th scope="col">Lines</th></tr></thead>
<tbody>${vendor.lockIn.metrics.map((metric, index) => row(metric, index, page))}</tbody></table></div>`;
