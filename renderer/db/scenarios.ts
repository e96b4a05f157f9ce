import { useLiveQuery } from 'dexie-react-hooks';
import { database } from './database.ts';
import type { ScenarioRecord } from './records.ts';

export type KeptScenario = Pick<ScenarioRecord, 'name' | 'legs' | 'adapterFirst'>;

/** Keeps a new scenario and gives its id. */
export const addScenario = async (projectId: string, kept: KeptScenario, at: number): Promise<string> => {
  const id = crypto.randomUUID();
  await database.scenarios.add({ id, projectId, ...kept, createdAt: at, changedAt: at });
  return id;
};

export const changeScenario = async (id: string, kept: Partial<KeptScenario>, at: number): Promise<void> => {
  await database.scenarios.update(id, { ...kept, changedAt: at });
};

export const removeScenario = async (id: string): Promise<void> => {
  await database.scenarios.delete(id);
};

/** Scenarios of a project, oldest first; undefined while they are being read. */
export const useScenarios = (projectId: string): readonly ScenarioRecord[] | undefined =>
  useLiveQuery(async () => {
    const rows = await database.scenarios.where('projectId').equals(projectId).toArray();
    return rows.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  }, [projectId]);
