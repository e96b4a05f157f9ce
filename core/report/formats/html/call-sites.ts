import type { Finding } from '../../../scan/types.ts';
import type { VendorAssessment } from '../../types.ts';
import { confidenceLabels, kindLabels, laneLabels } from '../../wording/labels.ts';
import { counted, grouped } from '../../wording/numbers.ts';
import { breakableCode, html, type Markup, nothing } from './markup.ts';
import type { Page } from './page.ts';
import { place } from './places.ts';

interface SiteRow {
  readonly finding: Finding;
  readonly lines: number[];
}

const sameRow = ({ kind, symbol, model, capability, confidence }: Finding): string =>
  [kind, symbol, model, capability, confidence].join('\n');

/** Like findings of a file on one row, so that forty polls of one call take one line of paper. */
const rowsOf = (findings: readonly Finding[]): SiteRow[] => {
  const rows = new Map<string, SiteRow>();
  for (const finding of findings) {
    const row = rows.get(sameRow(finding)) ?? { finding, lines: [] };
    rows.set(sameRow(finding), row);
    if (!row.lines.includes(finding.line)) row.lines.push(finding.line);
  }
  return [...rows.values()];
};

const where = (path: string, lines: readonly number[], first: boolean): Markup =>
  first ? place(path, lines.join(', ')) : html`<code class="same">:${lines.join(', ')}</code>`;

/** What a place is for: the capability by its name, else what the request does there: `Poll`, `Download`. */
const purposeOf = ({ capability, operation }: Finding, names: Readonly<Record<string, string>>): string => {
  const word = (capability ?? operation ?? '').replaceAll(/[-_]/g, ' ');
  return (capability === null ? undefined : names[capability]) ?? word.charAt(0).toUpperCase() + word.slice(1);
};

const siteRow = ({ finding, lines }: SiteRow, first: boolean, page: Page): Markup => {
  const purpose = purposeOf(finding, page.assessment.labels.capabilities);
  return html`<tr><td>${where(finding.path, lines, first)}</td><td>${kindLabels[finding.kind]}</td><td><code>${breakableCode(finding.symbol)}</code></td><td>${finding.model === null ? null : html`<code>${breakableCode(finding.model)}</code>`}</td><td>${purpose}</td><td>${confidenceLabels[finding.confidence]}</td></tr>`;
};

const byFile = (findings: readonly Finding[]): ReadonlyMap<string, Finding[]> => {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ofFile = files.get(finding.path) ?? [];
    files.set(finding.path, ofFile);
    ofFile.push(finding);
  }
  return files;
};

/** A file with few rows stays on one page. */
const rowsKept = 8;

const fileRows = (findings: readonly Finding[], page: Page): Markup => {
  const rows = rowsOf(findings);
  return html`<tbody class="${rows.length <= rowsKept ? 'keep' : 'long'}">${rows.map((row, index) => siteRow(row, index === 0, page))}</tbody>`;
};

const elsewhere = (vendor: VendorAssessment): Markup => {
  const counts = new Map<Finding['lane'], number>();
  for (const { lane } of vendor.findings) if (lane !== 'production') counts.set(lane, (counts.get(lane) ?? 0) + 1);
  if (counts.size === 0) return nothing;
  const parts = [...counts].map(([lane, count]) => `${grouped(count)} in ${laneLabels[lane]}`);
  return html`<p class="more" style="margin-top:5px">Outside production, not counted in scores and costs: ${parts.join(', ')}.</p>`;
};

const counts = ({ productionCalls }: VendorAssessment, findings: readonly Finding[]): string => {
  const marks = findings.filter(({ kind }) => kind !== 'call').length;
  const parts = [
    productionCalls === 0 ? null : counted(productionCalls, 'call'),
    marks === 0 ? null : counted(marks, 'other mark'),
  ];
  return `${parts.filter(Boolean).join(' and ')} in production`;
};

const vendorSites = (vendor: VendorAssessment, page: Page): Markup => {
  const findings = vendor.findings.filter((finding) => finding.lane === 'production');
  return html`<section class="block"><h3><i class="swatch" style="background:${page.colour(vendor.vendor)}"></i>${vendor.name}: ${counts(vendor, findings)}</h3>
<table class="sites"><colgroup><col style="width:33%"><col style="width:11.5%"><col style="width:18%"><col style="width:17%"><col style="width:14%"><col></colgroup><thead><tr><th scope="col">File and lines</th><th scope="col">Kind</th><th scope="col">Symbol</th><th scope="col">Model</th><th scope="col">Used for</th><th scope="col">Sure</th></tr></thead>
${[...byFile(findings).values()].map((ofFile) => fileRows(ofFile, page))}</table>${elsewhere(vendor)}</section>`;
};

/** Every piece of production evidence with file and line, by vendor and file. */
export const callSitesChapter = (page: Page): Markup => {
  const { vendors } = page.assessment;
  if (vendors.length === 0) return nothing;
  return html`<section class="chapter" id="call-sites"><p class="label">Call sites</p><h2>Every number above stands on these lines</h2>
<p>Production code only. A call is a place where a request leaves; imports, clients, addresses, model ids, settings and dependencies are the marks around it.</p>
${vendors.map((vendor) => vendorSites(vendor, page))}</section>`;
};
