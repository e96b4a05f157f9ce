import os from 'node:os';
import path from 'node:path';
import { assess } from '../assess/assess.ts';
import type { Day } from '../base/day.ts';
import type { Catalogue } from '../catalog/types.ts';
import type { Settings } from '../cost/types.ts';
import { figuresOf, type StateFigures } from '../history/figures.ts';
import type { Rhythm } from '../history/months.ts';
import type { HistoryPoint, HistoryResult } from '../history/past.ts';
import { scanOfPoint } from '../history/scan-of-point.ts';
import { startOfSpan } from '../history/span.ts';
import { runHistory } from '../node/history/run-history.ts';
import type { HistoryRequest } from '../node/history/types.ts';
import { today } from './arguments.ts';
import type { ScanOptions } from './assessment.ts';
import { CliFailure } from './failure.ts';
import { historyFailure } from './history-failure.ts';
import { historyProgress } from './history-progress.ts';
import { untilInterrupted } from './interrupt.ts';
import { grammarsFolder, readCatalogue, workerScript } from './resources.ts';
import { settingsFrom } from './settings.ts';
import { toolVersion } from './version.ts';

export interface HistoryOptions extends ScanOptions {
  readonly since: string;
  readonly every: Rhythm;
  /** A folder, or false for `--no-cache`. */
  readonly cache?: string | boolean;
}

export interface JudgedPoint {
  readonly point: HistoryPoint;
  readonly figures: StateFigures;
}

export interface JudgedHistory {
  readonly result: HistoryResult;
  readonly points: readonly JudgedPoint[];
  readonly catalogue: Catalogue;
  readonly today: Day;
}

/** Where systems keep what can be made again. */
const usualCache = (): string => {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'untether', 'history');
  return path.join(XDG_CACHE_HOME || LOCALAPPDATA || path.join(os.homedir(), '.cache'), 'untether', 'history');
};

export const cacheFolderOf = (cache: HistoryOptions['cache']): string | null => {
  if (cache === false) return null;
  return typeof cache === 'string' ? path.resolve(cache) : usualCache();
};

const spanStart = (since: string, day: Day): Day => {
  const start = startOfSpan(since, day);
  if (start.ok) return start.value;
  throw new CliFailure(`${start.error}.`, 'For example --since 24m.');
};

/** What the figures of a point depend on, apart from facts, settings and day. */
const evidenceOf = ({ findings, signals }: HistoryPoint): string =>
  JSON.stringify([findings.map(({ finding }) => finding), signals]);

/** Points with the same evidence are judged once. */
const judgePoints = (
  result: HistoryResult,
  facts: { readonly catalogue: Catalogue; readonly settings: Settings; readonly today: Day },
): readonly JudgedPoint[] => {
  const known = new Map<string, StateFigures>();
  return result.points.map((point) => {
    const evidence = evidenceOf(point);
    const figures =
      known.get(evidence) ?? figuresOf(assess({ scan: scanOfPoint(result, point, facts.today), ...facts }));
    known.set(evidence, figures);
    return { point, figures };
  });
};

type Wanted = Pick<HistoryRequest, 'since' | 'every' | 'commits'>;

const run = async (
  folder: string,
  options: ScanOptions & Pick<HistoryOptions, 'cache'>,
  wanted: Wanted,
  day: Day,
): Promise<JudgedHistory> => {
  const settings = await settingsFrom(options);
  const catalogue = await readCatalogue(options.catalog);
  const line = historyProgress(process.stderr, options.progress);
  const engine = { catalogue, toolVersion, workerScript, grammarsFolder };
  const request = { folder, today: day, cacheFolder: cacheFolderOf(options.cache), onProgress: line.show, ...wanted };
  const outcome = await untilInterrupted((signal) => runHistory({ ...engine, ...request, signal }));
  line.end();
  if (!outcome.ok) throw historyFailure(folder, outcome.error);
  const points = judgePoints(outcome.value, { catalogue, settings, today: day });
  return { result: outcome.value, points, catalogue, today: day };
};

/** Reads the states of the past and judges each by today's facts, settings and day. */
export const judgedHistory = async (given: string, options: HistoryOptions): Promise<JudgedHistory> => {
  const day = options.today ?? today();
  return run(path.resolve(given), options, { since: spanStart(options.since, day), every: options.every }, day);
};

/** The same for commits by name, in the order given. */
export const judgedCommits = (
  folder: string,
  commits: readonly string[],
  options: ScanOptions & Pick<HistoryOptions, 'cache'>,
): Promise<JudgedHistory> => {
  const day = options.today ?? today();
  return run(path.resolve(folder), options, { commits, since: day, every: 'month' }, day);
};
