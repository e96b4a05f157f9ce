import type { Evidence } from '../../../lockin/types.ts';
import type { Assessment, VendorAssessment } from '../../types.ts';
import { dayText } from '../../wording/days.ts';
import { breakable, html, type Markup, nothing } from './markup.ts';

interface Source {
  readonly source: string;
  readonly seen: string;
}

/** Every page that a fact shown in the report was read from, numbered in the order in which the report first needs it. */
export interface SourceList {
  readonly entries: readonly Source[];
  /** `[7]` with a link to the entry; nothing for a source that is not in the list. */
  mark(source: string, seen: string): Markup;
}

const ofEvidence = (evidence: readonly Evidence[]): Source[] =>
  evidence.flatMap((piece) => (piece.type === 'fact' ? [{ source: piece.source, seen: piece.seen }] : []));

/** The day the page on the product's state speaks of: that of the same page in the vendor's list, else the newest. */
export const statusSeen = ({ status, sources }: VendorAssessment): string =>
  sources.find(({ url }) => status.source.includes(url))?.seen ??
  sources
    .map(({ seen }) => seen)
    .sort()
    .at(-1) ??
  '';

const ofVendor = (vendor: VendorAssessment): Source[] => [
  { source: vendor.status.source, seen: statusSeen(vendor) },
  ...vendor.lockIn.metrics.flatMap((metric) => [...ofEvidence(metric.evidence), ...(metric.coefficients ?? [])]),
  ...vendor.exit.packages.flatMap((part) => [...ofEvidence(part.evidence), ...(part.coefficients ?? [])]),
  ...(vendor.exit.breakdown?.factors ?? []).flatMap((factor) => ofEvidence([factor.evidence])),
  ...(vendor.exit.breakdown?.mapping?.capabilities ?? []).flatMap(({ source }) =>
    source === null ? [] : [{ source: source.url, seen: source.seen }],
  ),
  ...vendor.runCost.lines.flatMap((line) => ofEvidence(line.evidence)),
];

const keyOf = ({ source, seen }: Source): string => `${source}\n${seen}`;

const all = ({ alarms, vendors }: Assessment): Source[] => [
  ...alarms.map(({ source, seen }) => ({ source, seen })),
  ...vendors.flatMap(ofVendor),
];

export const sourceList = (assessment: Assessment): SourceList => {
  const numbers = new Map<string, number>();
  const entries: Source[] = [];
  for (const { source, seen } of all(assessment)) {
    if (numbers.has(keyOf({ source, seen }))) continue;
    entries.push({ source, seen });
    numbers.set(keyOf({ source, seen }), entries.length);
  }
  const mark = (source: string, seen: string): Markup => {
    const number = numbers.get(keyOf({ source, seen }));
    return number === undefined ? nothing : html`<a class="mark" href="#source-${number}">[${number}]</a>`;
  };
  return { entries, mark };
};

export const evidenceMark = (piece: Evidence, sources: SourceList): Markup =>
  piece.type === 'fact' ? sources.mark(piece.source, piece.seen) : nothing;

export const sourcesChapter = ({ entries }: SourceList): Markup =>
  entries.length === 0
    ? nothing
    : html`
<section class="soft" id="sources">
<p class="label">Sources and days</p>
<h2>Every price, date and limit has a source and the day it was seen</h2>
<p>The number in square brackets beside a figure leads here. The day is the one the source speaks of; facts may have changed since.</p>
<table class="sources"><thead><tr><th scope="col" class="n">No.</th><th scope="col">Source</th><th scope="col">Seen</th></tr></thead><tbody>
${entries.map(
  ({ source, seen }, index) =>
    html`<tr id="source-${index + 1}"><td class="n">${index + 1}</td><td class="long">${breakable(source)}</td><td class="day">${seen === '' ? 'unknown' : dayText(seen)}</td></tr>`,
)}
</tbody></table>
</section>`;
