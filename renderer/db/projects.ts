import { useLiveQuery } from 'dexie-react-hooks';
import type { VendorId } from '../../core/catalog/schema.ts';
import type { Target } from '../../electron/ipc/contract.ts';
import { database } from './database.ts';
import type { ProjectRecord } from './records.ts';

export interface NewProject {
  readonly root: string;
  readonly name: string;
  readonly target: Target;
}

/** The project of a root, made when it is new. */
export const ensureProject = async ({ root, name, target }: NewProject, now: number): Promise<ProjectRecord> => {
  const known = await database.projects.where('root').equals(root).first();
  if (known) return known;
  const project = { id: crypto.randomUUID(), root, name, target, createdAt: now, openedAt: now, vendorSlots: {} };
  await database.projects.add(project);
  return project;
};

export const changeProject = async (
  id: string,
  change: Partial<Pick<ProjectRecord, 'archivedAt' | 'seenScan'>>,
): Promise<void> => {
  await database.projects.update(id, change);
};

/** Brings a project that was put aside back. */
export const bringBack = async (id: string): Promise<void> => {
  await database.projects
    .where('id')
    .equals(id)
    .modify((project) => {
      Reflect.deleteProperty(project, 'archivedAt');
    });
};

/** Gives every vendor that has none the next free colour slot, in the order given. Slots are never taken away. */
export const giveSlots = (
  slots: ProjectRecord['vendorSlots'],
  vendors: readonly VendorId[],
): ProjectRecord['vendorSlots'] => {
  const fresh = vendors.filter((vendor) => slots[vendor] === undefined);
  const used = Object.keys(slots).length;
  return { ...slots, ...Object.fromEntries(fresh.map((vendor, index) => [vendor, used + index + 1])) };
};

/** Forgets a project with its scans, its past and its decisions. */
export const removeProject = (id: string): Promise<void> =>
  database.transaction('rw', database.tables, async () => {
    const scans = await database.scans.where('projectId').equals(id).primaryKeys();
    await database.listings.bulkDelete(scans);
    for (const table of [database.placements, database.contents])
      await table.where('[projectId+key]').between([id, ''], [id, '\uffff']).delete();
    await database.scans.bulkDelete(scans);
    await database.decisions.where('[projectId+findingKey]').between([id, ''], [id, '\uffff']).delete();
    await database.pasts.delete(id);
    await database.pastFindings.delete(id);
    await database.scenarios.where('projectId').equals(id).delete();
    await database.projects.delete(id);
  });

/** All projects, last opened first; undefined while the database is being read. */
export const useProjects = (): readonly ProjectRecord[] | undefined =>
  useLiveQuery(async () => (await database.projects.toArray()).sort((a, b) => b.openedAt - a.openedAt), []);
