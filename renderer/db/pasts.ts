import { useLiveQuery } from 'dexie-react-hooks';
import { restoreState } from '../../core/history/compact.ts';
import type { Tracked } from '../../core/history/types.ts';
import { database } from './database.ts';
import { giveSlots } from './projects.ts';
import type { PastFindingsRecord, PastRecord } from './records.ts';

/** Keeps a rebuilt past whole or not at all, in the place of the one before. */
export const savePast = (past: PastRecord, findings: PastFindingsRecord): Promise<void> =>
  database.transaction('rw', database.projects, database.pasts, database.pastFindings, async () => {
    await database.pasts.put(past);
    await database.pastFindings.put(findings);
    const vendors = [...new Set(past.points.flatMap(({ figures }) => figures.vendors.map(({ vendor }) => vendor)))];
    await database.projects
      .where('id')
      .equals(past.projectId)
      .modify((project) => {
        Object.assign(project, { vendorSlots: giveSlots(project.vendorSlots, vendors) });
      });
  });

/** What was found at some points of the past, by place in its list. */
export const loadPastFindings = async (
  projectId: string,
  places: readonly number[],
): Promise<readonly (readonly Tracked[])[]> => {
  const record = await database.pastFindings.get(projectId);
  return places.map((place) => (record === undefined ? [] : restoreState(record, place)));
};

/** The rebuilt past of a project; null where there is none, undefined while it is being read. */
export const usePast = (projectId: string | null): PastRecord | null | undefined =>
  useLiveQuery(async () => (projectId === null ? null : ((await database.pasts.get(projectId)) ?? null)), [projectId]);
