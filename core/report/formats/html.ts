import type { VendorId } from '../../catalog/schema.ts';
import type { PlanReport } from '../plan-types.ts';
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
import type { Chapter, Page } from './html/page.ts';
import { bareRules, hostEdges, pageRules, type RunningText } from './html/page-edges.ts';
import { planChapter } from './html/plan-chapter.ts';
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
export const reportSections = [
  'alarms',
  'overview',
  'plan',
  'vendors',
  'call-sites',
  'coverage',
  'method',
  'sources',
] as const;
export type ReportSection = (typeof reportSections)[number];

export interface HtmlOptions {
  /** Company or project for the first page; the scanned folder's name where absent. */
  readonly organisation?: string;
  /** `Confidential` or another word for the head of the first page. */
  readonly classification?: string;
  /** The page's font, one file a weight; without it the system's fonts are used. */
  readonly fonts?: readonly ReportFont[];
  /** `page-rules`: the browser prints head, foot and page numbers. `host`: two templates hold them for the printing host. */
  readonly edges?: 'page-rules' | 'host';
  /** Colour slots of the workspace, so that a vendor has the same colour on screen and on paper. */
  readonly vendorSlots?: Readonly<Record<VendorId, number>>;
  /** Plans worked out, for a chapter of their own; without any there is none. */
  readonly plans?: readonly PlanReport[];
  /** Only the first page. */
  readonly executiveOnly?: boolean;
  /** Chapters that are wanted; all where absent. Their order is always that of `reportSections`. */
  readonly sections?: readonly ReportSection[];
}

const runningText = ({ scan, today }: Assessment, organisation: string, classification: string): RunningText => {
  const at = scan.root.commit === null ? '' : `scan ${scan.root.commit.slice(0, 7)}`;
  return {
    left: 'Video vendor lock-in',
    right: [organisation, dayText(today), classification].filter(Boolean).join(' · '),
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

interface ChapterPlan extends Omit<Chapter, 'content'> {
  make(page: Page): Markup;
}

const plans: Readonly<Record<ReportSection, ChapterPlan>> = {
  alarms: { id: 'alarms', name: 'life-cycle alarms', make: alarmsChapter },
  overview: { id: 'vendors', name: 'vendors side by side', make: overviewChapter },
  plan: { id: 'plan', name: 'plan', make: ({ plans: worked }) => planChapter(worked) },
  vendors: { id: 'vendors-in-full', name: 'each vendor in full', make: vendorsChapter },
  'call-sites': { id: 'call-sites', name: 'every call site', make: callSitesChapter },
  coverage: { id: 'coverage', name: 'what was read', make: coverageChapter },
  method: { id: 'method', name: 'method and settings', make: methodChapter },
  sources: { id: 'sources', name: 'sources', make: ({ sources }) => sourcesChapter(sources) },
};

/** The wanted chapters that have something to say. */
const chaptersOf = (page: Page, wanted: readonly ReportSection[]): readonly Chapter[] =>
  reportSections
    .filter((section) => wanted.includes(section))
    .map((section) => ({ id: plans[section].id, name: plans[section].name, content: plans[section].make(page) }))
    .filter(({ content }) => content.markup !== '');

/**
 * The complete printable report as one self-contained document: no script, no outside resource, every text from the
 * scanned folder escaped. Pure: the same assessment and options give the same text.
 */
export const reportHtml = (assessment: Assessment, options: HtmlOptions = {}): string => {
  const organisation = organisationOf(assessment, options);
  const classification = options.classification ?? '';
  const running = runningText(assessment, organisation, classification);
  const page: Page = {
    assessment,
    sources: sourceList(assessment),
    colour: colourOf(
      assessment.vendors.map(({ vendor }) => vendor),
      options.vendorSlots,
    ),
    organisation,
    classification,
    plans: options.plans ?? [],
  };
  const chapters = chaptersOf(page, options.executiveOnly === true ? [] : (options.sections ?? reportSections));
  const byHost = options.edges === 'host';
  const rules = byHost ? bareRules : pageRules(running);
  const { markup } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${`Video vendor lock-in · ${organisation} · ${dayText(assessment.today)}`}</title><style>${raw(fontFaces(options.fonts ?? []) + rules + style)}</style></head>
<body><main>${executivePage(page, chapters)}${chapters.map(({ content }) => content)}</main>${byHost ? hostEdges(running) : null}</body></html>
`;
  return markup;
};
