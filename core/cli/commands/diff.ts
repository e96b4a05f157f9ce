import path from 'node:path';
import { differenceBetween } from '../../history/difference.ts';
import type { BroughtBy, Snapshot } from '../../history/types.ts';
import { originsOf } from '../../node/history/explain.ts';
import { differenceJson } from '../../report/formats/history/difference-json.ts';
import { differenceMarkdown } from '../../report/formats/history/difference-markdown.ts';
import { differenceText } from '../../report/formats/history/difference-text.ts';
import type { DifferenceReport } from '../../report/history-types.ts';
import { noteSentence } from '../../report/wording/history-notes.ts';
import type { ScanOptions } from '../assessment.ts';
import { CliFailure, type ExitCode, exitCodes } from '../failure.ts';
import { type HistoryOptions, type JudgedPoint, judgedCommits } from '../history.ts';
import { checkTarget, print, say, writeWhole } from '../output.ts';
import { vendorNames } from '../vendor-names.ts';

export const diffFormats = ['text', 'json', 'markdown'] as const;

export interface DiffCommandOptions extends ScanOptions, Pick<HistoryOptions, 'cache'> {
  readonly format: (typeof diffFormats)[number];
  readonly output?: string;
}

const writers: Readonly<Record<DiffCommandOptions['format'], (report: DifferenceReport) => string>> = {
  text: differenceText,
  json: differenceJson,
  markdown: differenceMarkdown,
};

const snapshotOf = ({ point, figures }: JudgedPoint): Snapshot => ({
  commit: point.commit,
  day: point.committed,
  findings: point.findings,
  numbers: figures.vendors,
});

const sideOf = ({ point, figures }: JudgedPoint) => ({
  name: point.label,
  commit: point.commit,
  day: point.committed,
  figures,
});

const explain = async (
  folder: string,
  before: string,
  commit: string,
  { added, changed }: DifferenceReport['difference'],
): Promise<ReadonlyMap<string, BroughtBy>> => {
  const came = [
    ...added.map(({ finding }) => finding),
    ...changed.filter(({ change }) => change === 'vendor' || change === 'model').map(({ after }) => after),
  ];
  const origins = await originsOf(
    folder,
    commit,
    came.map(({ finding }) => finding),
    before,
  );
  return new Map(
    came.flatMap(({ identity }, index) => {
      const origin = origins[index] ?? null;
      return origin === null ? [] : [[identity, origin] as const];
    }),
  );
};

/** What lies between two commits. */
export const diffCommand = async (
  folder: string,
  before: string,
  after: string,
  options: DiffCommandOptions,
): Promise<ExitCode> => {
  const target = options.output === undefined ? null : await checkTarget(options.output);
  const { result, points, catalogue, today } = await judgedCommits(folder, [before, after], options);
  const [old, now] = points;
  if (old === undefined || now === undefined) {
    throw new CliFailure('One of the commits could not be read.', result.notes.map(noteSentence).join(' '));
  }
  const difference = differenceBetween(snapshotOf(old), snapshotOf(now));
  const text = writers[options.format]({
    name: result.root.name,
    toolVersion: result.toolVersion,
    catalogueVersion: result.catalogueVersion,
    catalogueDay: result.catalogueDay,
    today,
    before: sideOf(old),
    after: sideOf(now),
    difference,
    broughtBy: await explain(path.resolve(folder), old.point.commit, now.point.commit, difference),
    notes: result.notes.map(noteSentence),
    names: vendorNames(catalogue),
  });
  if (target === null) await print(text);
  else {
    await writeWhole(target, text);
    say(`written to ${target}`);
  }
  return exitCodes.clean;
};
