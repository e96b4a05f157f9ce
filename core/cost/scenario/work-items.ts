import { compareText } from '../../base/order.ts';
import { counted } from '../packages/package.ts';
import { teamFactor } from '../team.ts';
import type { ExplainedExitCost, WorkPackageId } from '../types.ts';
import { isHidden } from './adapted-usage.ts';
import type { Leg, WorkItem } from './types.ts';

const titles: Readonly<Record<Exclude<WorkPackageId, 'edit'>, string>> = {
  learn: 'Learn the target',
  test: 'Prove the move by tests',
  missing: 'Rebuild what the target does not have',
  async: 'Change how the code waits',
  data: 'Move data and ids',
  eval: 'Compare results and tune prompts',
  rollout: 'Roll out, run both, remove the old path',
};

interface Share {
  minutes: number;
  readonly places: WorkItem['places'][number][];
}

/** Minutes and places by file; what an adapter hides belongs to no file yet (null). */
const sharesOf = ({ breakdown }: ExplainedExitCost, behindAdapter: boolean): ReadonlyMap<string | null, Share> => {
  const shares = new Map<string | null, Share>();
  for (const { kind, minutes, count, places } of breakdown.groups)
    for (const place of places) {
      const key = behindAdapter && isHidden({ kind }) ? null : place.path;
      const known = shares.get(key) ?? { minutes: 0, places: [] };
      shares.set(key, known);
      known.minutes += minutes / count;
      known.places.push(place);
    }
  return shares;
};

const editTitle = (path: string | null, places: number): string => {
  if (path === null) return `Point ${counted(places, 'operation')} of the adapter at the target`;
  return `Change ${counted(places, 'place')} in ${path}`;
};

/** Edit hours are shared out over the files by the minutes of their sites. */
const editItems = (leg: Leg, cost: ExplainedExitCost, likely: number, behindAdapter: boolean): readonly WorkItem[] => {
  const shares = [...sharesOf(cost, behindAdapter)];
  const total = shares.reduce((sum, [, { minutes }]) => sum + minutes, 0);
  return shares
    .sort(([a, { minutes: m }], [b, { minutes: n }]) => n - m || compareText(a ?? '', b ?? ''))
    .map(([path, { minutes, places }]) => ({
      from: leg.from,
      to: leg.to,
      package: 'edit',
      title: editTitle(path, places.length),
      path,
      hours: total === 0 ? 0 : (likely * minutes) / total,
      places: places.toSorted((a, b) => compareText(a.path, b.path) || a.line - b.line),
    }));
};

/** What there is to do on one leg, package by package in the order of work, edits file by file. Behind an adapter the places say where its methods are taken from. */
export const workItemsOf = (leg: Leg, cost: ExplainedExitCost, behindAdapter = false): readonly WorkItem[] => {
  const factor = teamFactor(cost.breakdown.factors);
  return cost.packages.flatMap(({ id, hours, evidence }): readonly WorkItem[] => {
    if (hours.high === 0) return [];
    if (id === 'edit') return editItems(leg, cost, hours.likely * factor, behindAdapter);
    const places = evidence.flatMap((one) =>
      one.type === 'code' ? [{ path: one.path, line: one.line, text: one.text }] : [],
    );
    return [
      { from: leg.from, to: leg.to, package: id, title: titles[id], path: null, hours: hours.likely * factor, places },
    ];
  });
};
