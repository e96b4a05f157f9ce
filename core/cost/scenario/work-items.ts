import { compareText } from '../../base/order.ts';
import { teamFactor } from '../team.ts';
import type { ExplainedExitCost, WorkPackageId } from '../types.ts';
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

/** Edit hours are shared out over the files by the minutes of their sites. */
const editItems = (leg: Leg, cost: ExplainedExitCost, likely: number): readonly WorkItem[] => {
  const byFile = new Map<string, { minutes: number; places: WorkItem['places'][number][] }>();
  for (const { minutes, count, places } of cost.breakdown.groups)
    for (const place of places) {
      const known = byFile.get(place.path) ?? { minutes: 0, places: [] };
      byFile.set(place.path, known);
      known.minutes += minutes / count;
      known.places.push(place);
    }
  const total = [...byFile.values()].reduce((sum, { minutes }) => sum + minutes, 0);
  return [...byFile]
    .sort(([a, { minutes: m }], [b, { minutes: n }]) => n - m || compareText(a, b))
    .map(([path, { minutes, places }]) => ({
      from: leg.from,
      to: leg.to,
      package: 'edit',
      title: `Change ${places.length === 1 ? '1 place' : `${places.length} places`} in ${path}`,
      path,
      hours: total === 0 ? 0 : (likely * minutes) / total,
      places: places.toSorted((a, b) => a.line - b.line),
    }));
};

/** What there is to do on one leg, package by package in the order of work, edits file by file. */
export const workItemsOf = (leg: Leg, cost: ExplainedExitCost): readonly WorkItem[] => {
  const factor = teamFactor(cost.breakdown.factors);
  return cost.packages.flatMap(({ id, hours, evidence }): readonly WorkItem[] => {
    if (hours.high === 0) return [];
    if (id === 'edit') return editItems(leg, cost, hours.likely * factor);
    const places = evidence.flatMap((one) =>
      one.type === 'code' ? [{ path: one.path, line: one.line, text: one.text }] : [],
    );
    return [
      { from: leg.from, to: leg.to, package: id, title: titles[id], path: null, hours: hours.likely * factor, places },
    ];
  });
};
