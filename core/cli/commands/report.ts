import { reportCsv } from '../../report/formats/csv.ts';
import { type HtmlOptions, reportHtml } from '../../report/formats/html.ts';
import { reportJson } from '../../report/formats/json.ts';
import { reportMarkdown } from '../../report/formats/markdown.ts';
import type { PlanReport } from '../../report/plan-types.ts';
import type { Assessment } from '../../report/types.ts';
import { assessFolder, type ScanOptions } from '../assessment.ts';
import { CliFailure, type ExitCode, exitCodes } from '../failure.ts';
import { checkTarget, say, writeWhole } from '../output.ts';
import { plansFrom } from '../plans.ts';
import { printPdf } from '../print-pdf.ts';
import { reportFonts } from '../report-fonts.ts';
import { readCatalogue } from '../resources.ts';

export const reportFormats = ['pdf', 'html', 'markdown', 'csv', 'json'] as const;
type ReportFormat = (typeof reportFormats)[number];

export interface ReportCommandOptions extends ScanOptions, Partial<Record<ReportFormat, string>> {
  readonly organisation?: string;
  readonly classification?: string;
  readonly executive?: boolean;
  /** `VENDOR=TARGET`, several with commas; `adapter` in front puts an adapter first. */
  readonly plan?: readonly string[];
}

interface Order {
  readonly format: ReportFormat;
  readonly target: string;
}

const ordersOf = async (options: ReportCommandOptions): Promise<Order[]> => {
  const orders: Order[] = [];
  for (const format of reportFormats) {
    const file = options[format];
    if (file !== undefined) orders.push({ format, target: await checkTarget(file) });
  }
  if (orders.length > 0) return orders;
  throw new CliFailure(
    'There is nothing to write.',
    'Say what and where: --pdf FILE, --html FILE, --markdown FILE, --csv FILE or --json FILE.',
  );
};

const htmlOptions = (
  { organisation, classification, executive }: ReportCommandOptions,
  plans: readonly PlanReport[],
): HtmlOptions => ({
  fonts: reportFonts,
  plans,
  ...(organisation === undefined ? {} : { organisation }),
  ...(classification === undefined ? {} : { classification }),
  ...(executive === undefined ? {} : { executiveOnly: executive }),
});

const writers: Readonly<
  Record<ReportFormat, (assessment: Assessment, target: string, options: HtmlOptions) => Promise<void>>
> = {
  pdf: (assessment, target, options) => printPdf(reportHtml(assessment, { ...options, edges: 'host' }), target),
  html: (assessment, target, options) => writeWhole(target, reportHtml(assessment, options)),
  markdown: (assessment, target) => writeWhole(target, reportMarkdown(assessment)),
  csv: (assessment, target) => writeWhole(target, reportCsv(assessment)),
  json: (assessment, target) => writeWhole(target, reportJson(assessment)),
};

/** Scans once and writes every report that was asked for. */
export const reportCommand = async (folder: string, options: ReportCommandOptions): Promise<ExitCode> => {
  const orders = await ordersOf(options);
  const assessment = await assessFolder(folder, options);
  const { plan = [] } = options;
  const plans = plan.length === 0 ? [] : plansFrom(plan, assessment, await readCatalogue(options.catalog));
  for (const { format, target } of orders) {
    await writers[format](assessment, target, htmlOptions(options, plans));
    say(`written to ${target}`);
  }
  return exitCodes.clean;
};
