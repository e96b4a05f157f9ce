import type { ExitBreakdown, WorkPackage } from '../../../cost/types.ts';
import type { VendorAssessment } from '../../types.ts';
import { daysRange, hasEffort, moneyRange } from '../../wording/amounts.ts';
import { packageLabels } from '../../wording/labels.ts';
import { counted, grouped, hardSpace, percent } from '../../wording/numbers.ts';
import { rangeFigures, rangeMark } from './marks.ts';
import { breakableText, html, joined, type Markup, nothing } from './markup.ts';
import type { Page } from './page.ts';
import { codeOf } from './places.ts';
import { evidenceMark } from './sources.ts';

const facts = ({ evidence, coefficients = [] }: WorkPackage, { sources }: Page): Markup => {
  const pieces = evidence.flatMap((piece) =>
    piece.type === 'code' ? [] : [html`${breakableText(piece.text)}${evidenceMark(piece, sources)}`],
  );
  const own = coefficients
    .filter(({ edited }) => edited)
    .map(({ label, value, unit }) => html`<b>your own: ${label} ${value}${hardSpace}${unit}</b>`);
  const marks = [
    ...new Map(coefficients.map(({ source, seen }) => [`${source}${seen}`, sources.mark(source, seen)])).values(),
  ];
  const list = joined([...pieces, ...own], '; ');
  return html`${marks}${pieces.length + own.length === 0 ? null : html`<br><span class="muted">${list}</span>`}`;
};

const packageRow = (part: WorkPackage, most: number, page: Page): Markup => html`<tr>
<th scope="row">${packageLabels[part.id]}</th><td class="nowrap">${rangeMark(part.hours, most, 56)}${rangeFigures(part.hours)}</td><td class="n">${percent(part.varianceShare)}</td>
<td>${breakableText(part.explanation)}${facts(part, page)}</td><td>${codeOf(part.evidence, 2)}</td></tr>`;

const factorList = ({ factors, spread }: ExitBreakdown, { sources }: Page): Markup =>
  html`<p style="margin-top:6px"><b>Factors.</b> ${joined(
    [
      html`spread over files ×${hardSpace}${spread.toFixed(2)}`,
      ...factors.map(
        ({ label, value, evidence }) =>
          html`${label} ×${hardSpace}${value}${evidence.type === 'setting' ? ' (setting)' : evidenceMark(evidence, sources)}`,
      ),
    ],
    '; ',
  )}. What all packages share (a team new to the work, a late surprise) adds to the range; it does not shrink with more packages.</p>`;

const secondOpinion = ({ exit }: VendorAssessment): Markup => {
  const { files, lines } = exit.secondOpinion;
  return html`<p style="margin-top:4px"><b>Second opinion</b> from past migrations: about ${counted(files, 'file')} and ${grouped(lines.likely)} changed lines (${grouped(lines.low)} to ${grouped(lines.high)}).</p>`;
};

const remarks = ({ exit }: VendorAssessment): Markup =>
  exit.remarks.length === 0
    ? nothing
    : html`<div class="remarks"><ul>${exit.remarks.map((remark) => html`<li>${breakableText(remark)}</li>`)}</ul></div>`;

/** The cost of leaving taken apart into work packages, factors, coefficients and sources. */
export const costTable = (vendor: VendorAssessment, page: Page): Markup => {
  const { exit } = vendor;
  if (!hasEffort(exit))
    return html`<div class="block"><h4>What leaving would take is unknown</h4>${remarks(vendor)}</div>`;
  const target =
    exit.target === null ? 'a target that is not known' : (page.assessment.labels.vendors[exit.target] ?? exit.target);
  const used = exit.packages.filter((part) => part.hours.high > 0);
  const most = Math.max(...used.map((part) => part.hours.high));
  return html`<div class="block"><h4>Leaving for ${target} would take ${daysRange(exit.days)}, ${moneyRange(exit.money)}</h4>
<table class="fixed"><colgroup><col style="width:15%"><col style="width:22%"><col style="width:8%"><col style="width:31%"><col></colgroup><thead><tr><th scope="col">Work package</th><th scope="col">Hours before the team factor</th><th scope="col" class="n">Doubt</th><th scope="col">How it comes about</th><th scope="col">Lines</th></tr></thead>
<tbody>${used.map((part) => packageRow(part, most, page))}</tbody></table>
${exit.breakdown === undefined ? null : factorList(exit.breakdown, page)}${secondOpinion(vendor)}${remarks(vendor)}</div>`;
};
