import type { VendorId } from '../../catalog/schema.ts';
import type { Assessment } from '../types.ts';
import { dayText } from '../wording/days.ts';
import { alarmsChapter } from './html/alarms-chapter.ts';
import { callSitesChapter } from './html/call-sites.ts';
import { colourOf } from './html/colours.ts';
import { coverageChapter } from './html/coverage-chapter.ts';
import { executivePage } from './html/executive.ts';
import { html, type Markup, raw } from './html/markup.ts';
import { methodChapter } from './html/method-chapter.ts';
import { overviewChapter } from './html/overview.ts';
import type { Page } from './html/page.ts';
import { bareRules, hostEdges, pageRules, type RunningText } from './html/page-edges.ts';
import { sourceList, sourcesChapter } from './html/sources.ts';
import { style } from './html/style.ts';
import { vendorsChapter } from './html/vendor-chapter.ts';

/** One weight of the page's font. A file a weight, since a variable font ends up as drawings in a PDF, not as a font. */
export interface ReportFont {
  readonly weight: number;
  /** `data:font/woff2;base64,…` */
  readonly uri: string;
}

/** The chapters after the first page, in the order they are printed. */
export const reportSections = ['alarms', 'overview', 'vendors', 'call-sites', 'coverage', 'method', 'sources'] as const;
export type ReportSection = (typeof reportSections)[number];

export interface HtmlOptions {
  /** Company or project for the first page; the scanned folder's name where absent. */
  readonly organisation?: string;
  /** `Confidential` or another word for the head of the first page. */
  readonly classification?: string;
  /** The page's font, one file a weight; without it the system's fonts are used. */
  readonly fonts?: readonly ReportFont[];
  /** `page-rules`: the browser prints head, foot and page numbers. `host`: the edges stay free for the printing host. */
  readonly edges?: 'page-rules' | 'host';
  /** Colour slots of the workspace, so that a vendor has the same colour on screen and on paper. */
  readonly vendorSlots?: Readonly<Record<VendorId, number>>;
  /** Only the first page. */
  readonly executiveOnly?: boolean;
  /** Chapters that are wanted; all where absent. Their order is always that of `reportSections`. */
  readonly sections?: readonly ReportSection[];
}

const runningText = ({ scan, today }: Assessment, organisation: string): RunningText => {
  const at = scan.root.commit === null ? '' : `scan ${scan.root.commit.slice(0, 7)}`;
  return {
    left: 'Video vendor lock-in',
    right: `${organisation} · ${dayText(today)}`,
    foot: [
      `Untether ${scan.toolVersion}`,
      at,
      `catalogue of ${dayText(scan.catalogueDay)}`,
      'made on this machine, nothing was sent anywhere',
    ]
      .filter(Boolean)
      .join(' · '),
  };
};

/** Fonts from data URIs; anything else is left out, so that the page can never ask for a file or an address. */
const fontFaces = (fonts: readonly ReportFont[]): string =>
  fonts
    .filter(({ uri }) => /^data:font\/woff2;base64,[A-Za-z0-9+/=]+$/.test(uri))
    .map(
      ({ weight, uri }) =>
        `@font-face{font-family:"Report Sans";src:url(${uri}) format("woff2");font-weight:${Math.round(weight)}}`,
    )
    .join('');

const organisationOf = ({ scan }: Assessment, { organisation }: HtmlOptions): string => organisation || scan.root.name;

/** What a printing host puts in the edges of every page, for `edges: 'host'`. */
export const printEdges = (
  assessment: Assessment,
  options: HtmlOptions = {},
): { readonly header: string; readonly footer: string } =>
  hostEdges(runningText(assessment, organisationOf(assessment, options)));

const chapterOf: Readonly<Record<ReportSection, (page: Page) => Markup>> = {
  alarms: alarmsChapter,
  overview: overviewChapter,
  vendors: vendorsChapter,
  'call-sites': callSitesChapter,
  coverage: coverageChapter,
  method: methodChapter,
  sources: (page) => sourcesChapter(page.sources),
};

const chapters = (page: Page, wanted: readonly ReportSection[]) =>
  reportSections.filter((section) => wanted.includes(section)).map((section) => chapterOf[section](page));

/**
 * The complete printable report as one self-contained document: no script, no outside resource, every text from the
 * scanned folder escaped. Pure: the same assessment and options give the same text.
 */
export const reportHtml = (assessment: Assessment, options: HtmlOptions = {}): string => {
  const organisation = organisationOf(assessment, options);
  const running = runningText(assessment, organisation);
  const page: Page = {
    assessment,
    sources: sourceList(assessment),
    colour: colourOf(
      assessment.vendors.map(({ vendor }) => vendor),
      options.vendorSlots,
    ),
    organisation,
    classification: options.classification ?? '',
  };
  const alone = options.executiveOnly === true;
  const rules = options.edges === 'host' ? bareRules : pageRules(running);
  const { markup } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${`Video vendor lock-in · ${organisation} · ${dayText(assessment.today)}`}</title><style>${raw(fontFaces(options.fonts ?? []) + rules + style)}</style></head>
<body><main>${executivePage(page, alone)}${alone ? null : chapters(page, options.sections ?? reportSections)}</main></body></html>
`;
  return markup;
};
