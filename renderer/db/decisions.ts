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

/** Decisions of a project by finding key; undefined while they are being read. */
export const useDecisions = (projectId: string | null): ReadonlyMap<string, DecisionRecord> | undefined =>
  useLiveQuery(async () => {
    if (projectId === null) return new Map<string, DecisionRecord>();
    const rows = await database.decisions
      .where('[projectId+findingKey]')
      .between([projectId, ''], [projectId, '\uffff'])
      .toArray();
    return new Map(rows.map((row) => [row.findingKey, row]));
  }, [projectId]);
