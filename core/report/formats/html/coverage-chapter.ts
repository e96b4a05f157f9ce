import type { Assessment } from '../../types.ts';
import { coverageFinding } from '../../wording/findings.ts';
import { diagnosticLabels, kindLabels, skipLabel } from '../../wording/labels.ts';
import { counted, grouped } from '../../wording/numbers.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { place } from './places.ts';

/** More than this is a list for the JSON, not for paper. */
const diagnosticsShown = 200;

const skippedTable = ({ scan }: Assessment): Markup => {
  const skipped = scan.coverage.skipped.toSorted((a, b) => b.count - a.count);
  return skipped.length === 0
    ? html`<p>Nothing was left out.</p>`
    : html`<table><thead><tr><th scope="col" class="n">Files</th><th scope="col">Not read because</th></tr></thead><tbody>${skipped.map(({ reason, count }) => html`<tr><td class="n">${grouped(count)}</td><td>${skipLabel(reason)}</td></tr>`)}</tbody></table>`;
};

const languageTable = ({ scan }: Assessment): Markup => {
  const languages = Object.entries(scan.coverage.languages).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return languages.length === 0
    ? html`<p>None.</p>`
    : html`<table><thead><tr><th scope="col" class="n">Files</th><th scope="col">Language or format</th></tr></thead><tbody>${languages.map(([language, count]) => html`<tr><td class="n">${grouped(count)}</td><td>${language}</td></tr>`)}</tbody></table>`;
};

const troubles = ({ scan }: Assessment): Markup => {
  const { diagnostics } = scan.coverage;
  if (diagnostics.length === 0) return html`<p>No file gave trouble.</p>`;
  const rest = diagnostics.length - diagnosticsShown;
  return html`<table><colgroup><col style="width:52%"><col style="width:22%"><col></colgroup><thead><tr><th scope="col">File</th><th scope="col">What happened</th><th scope="col">Particulars</th></tr></thead><tbody>${diagnostics
    .slice(0, diagnosticsShown)
    .map(
      ({ path, code, detail }) =>
        html`<tr><td>${path === '' ? 'the folder itself' : place(path)}</td><td>${diagnosticLabels[code]}</td><td class="long">${detail}</td></tr>`,
    )}</tbody></table>${rest > 0 ? html`<p class="more">and ${grouped(rest)} more; the JSON lists all.</p>` : null}`;
};

const dismissals = ({ dismissed = [], labels }: Assessment): Markup | null =>
  dismissed.length === 0
    ? null
    : html`<div class="block"><h3>Dismissed by hand, left out of every number</h3><table><colgroup><col style="width:40%"><col style="width:24%"><col></colgroup><thead><tr><th scope="col">Place</th><th scope="col">Found</th><th scope="col">Reason given</th></tr></thead><tbody>${dismissed.map(
        ({ finding, reason }) =>
          html`<tr><td>${place(finding.path, String(finding.line))}</td><td>${labels.vendors[finding.vendor] ?? finding.vendor}, ${kindLabels[finding.kind]}</td><td class="long">${reason}</td></tr>`,
      )}</tbody></table></div>`;

/** What was read, what was not and why: no finding is better than the reading behind it. */
export const coverageChapter = ({ assessment }: Page): Markup => {
  const { read, parsed, bytesRead } = assessment.scan.coverage;
  return html`<section class="chapter" id="coverage"><p class="label">Coverage</p><h2>${coverageFinding(assessment)}</h2>
<p>${counted(read, 'file')} (${(bytesRead / 1e6).toFixed(1)} MB) searched for marks of ${'the vendors of the catalogue'}; ${counted(parsed, 'file')} with a mark parsed to a syntax tree. Comments, prose, generated and vendored code never count.</p>
<div class="two block"><div><h3>Left out</h3>${skippedTable(assessment)}</div><div><h3>Read</h3>${languageTable(assessment)}</div></div>
<div class="block"><h3>Files that gave trouble</h3>${troubles(assessment)}</div>${dismissals(assessment)}</section>`;
};
