import { trendCsv } from '../../report/formats/history/trend-csv.ts';
import { trendJson } from '../../report/formats/history/trend-json.ts';
import { trendText } from '../../report/formats/history/trend-text.ts';
import type { TrendReport } from '../../report/history-types.ts';
import { noteSentence } from '../../report/wording/history-notes.ts';
import { type ExitCode, exitCodes } from '../failure.ts';
import { type HistoryOptions, type JudgedHistory, judgedHistory } from '../history.ts';
import { checkTarget, print, say, writeWhole } from '../output.ts';
import { vendorNames } from '../vendor-names.ts';

export const historyFormats = ['text', 'json', 'csv'] as const;

export interface HistoryCommandOptions extends HistoryOptions {
  readonly format: (typeof historyFormats)[number];
  readonly output?: string;
}

const writers: Readonly<Record<HistoryCommandOptions['format'], (report: TrendReport) => string>> = {
  text: trendText,
  json: trendJson,
  csv: trendCsv,
};

const reportOf = ({ result, points, catalogue, today }: JudgedHistory): TrendReport => ({
  name: result.root.name,
  toolVersion: result.toolVersion,
  catalogueVersion: result.catalogueVersion,
  catalogueDay: result.catalogueDay,
  today,
  since: result.since,
  every: result.every,
  points: points.map(({ point, figures }) => ({
    ...figures,
    label: point.label,
    date: point.day,
    commit: point.commit,
    committed: point.committed,
  })),
  notes: result.notes.map(noteSentence),
  stats: { ...result.stats },
  names: vendorNames(catalogue),
});

/** The trend of a repository's past, read from its commits. */
export const historyCommand = async (folder: string, options: HistoryCommandOptions): Promise<ExitCode> => {
  const target = options.output === undefined ? null : await checkTarget(options.output);
  const text = writers[options.format](reportOf(await judgedHistory(folder, options)));
  if (target === null) await print(text);
  else {
    await writeWhole(target, text);
    say(`written to ${target}`);
  }
  return exitCodes.clean;
};
