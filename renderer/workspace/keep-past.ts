import { compactStates } from '../../core/history/compact.ts';
import { figuresOf, type StateFigures } from '../../core/history/figures.ts';
import type { HistoryPoint, HistoryResult } from '../../core/history/past.ts';
import { scanOfPoint } from '../../core/history/scan-of-point.ts';
import { readDecisions } from '../db/decisions.ts';
import { savePast } from '../db/pasts.ts';
import { readPreferences } from '../db/preferences.ts';
import { callSitesOf, dismissedIn } from './judge/call-sites.ts';
import type { Judge } from './judge/types.ts';

interface Rebuilt {
  readonly projectId: string;
  readonly result: HistoryResult;
  readonly builtAt: number;
}

/** Judges every state once, by today's facts, the settings and what the user dismissed, as a scan is judged. */
const judgeStates = async (
  { projectId, result }: Rebuilt,
  judge: Judge,
  onJudged: (points: number) => boolean,
): Promise<ReadonlyMap<string, StateFigures> | null> => {
  const [decisions, { settings }] = await Promise.all([readDecisions(projectId), readPreferences()]);
  const known = new Map<string, StateFigures>();
  for (const [index, point] of result.points.entries()) {
    if (!onJudged(index)) return null;
    if (known.has(point.commit)) continue;
    const scan = scanOfPoint(result, point, result.until);
    const dismissed = dismissedIn(callSitesOf(scan, decisions));
    const scanKey = `past ${projectId} ${point.commit}`;
    known.set(point.commit, figuresOf(await judge({ scanKey, scan, dismissed, settings, today: result.until })));
  }
  return known;
};

const none: StateFigures = { calls: 0, testCalls: 0, concentration: null, hardest: null, vendors: [] };

/** Keeps a rebuilt past with its figures. `onJudged` says with false that the user does not want it any more. */
export const keepPast = async (
  rebuilt: Rebuilt,
  judge: Judge,
  onJudged: (points: number) => boolean,
): Promise<boolean> => {
  const figures = await judgeStates(rebuilt, judge, onJudged);
  if (figures === null) return false;
  const { projectId, builtAt, result } = rebuilt;
  const { root: _root, points, ...facts } = result;
  const pointOf = ({ label, day, commit, committed }: HistoryPoint) => {
    return { label, day, commit, committed, figures: figures.get(commit) ?? none };
  };
  await savePast(
    { ...facts, projectId, builtAt, points: points.map(pointOf) },
    { projectId, ...compactStates(points.map(({ findings }) => findings)) },
  );
  return true;
};
