import { useLiveQuery } from 'dexie-react-hooks';
import { database } from './database.ts';
import type { DecisionRecord } from './records.ts';

export type DecisionInput = Pick<DecisionRecord, 'state' | 'reason'>;

export const decide = async (projectId: string, keys: readonly string[], input: DecisionInput, at: number) => {
  await database.decisions.bulkPut(keys.map((findingKey) => ({ projectId, findingKey, ...input, at })));
};

export const undecide = async (projectId: string, keys: readonly string[]) => {
  await database.decisions.bulkDelete(keys.map((key): [string, string] => [projectId, key]));
};

/** Decisions of a project by finding key. */
export const readDecisions = async (projectId: string): Promise<ReadonlyMap<string, DecisionRecord>> => {
  const range = [
    [projectId, ''],
    [projectId, '\uffff'],
  ] as const;
  const rows = await database.decisions.where('[projectId+findingKey]').between(range[0], range[1]).toArray();
  return new Map(rows.map((row) => [row.findingKey, row]));
};

/** Undefined while they are being read. */
export const useDecisions = (projectId: string | null): ReadonlyMap<string, DecisionRecord> | undefined =>
  useLiveQuery(async () => (projectId === null ? new Map() : readDecisions(projectId)), [projectId]);
