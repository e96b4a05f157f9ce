import { database } from '../database.ts';
import type { PartRecord, ScanRecord } from '../records.ts';

/** Findings kept in one backup, newest scans first; older snapshots are kept with their figures only. */
const rowBudget = 400_000;

const partsWithin = async (scans: readonly ScanRecord[], budget: number): Promise<readonly PartRecord[]> => {
  const kept: PartRecord[] = [];
  let rows = 0;
  for (const scan of [...scans].sort((a, b) => b.finishedAt - a.finishedAt)) {
    const parts = await database.parts.where('[scanId+index]').between([scan.id, 0], [scan.id, Infinity]).toArray();
    rows += parts.reduce((sum, { findings, signals }) => sum + findings.length + signals.length, 0);
    if (rows > budget && kept.length > 0) break;
    kept.push(...parts);
  }
  return kept;
};

/** Everything that lasts as one JSON text. */
export const backupText = async (at: number): Promise<string> => {
  const [projects, scans, preferences, decisions, scenarios] = await Promise.all([
    database.projects.toArray(),
    database.scans.toArray(),
    database.preferences.toArray(),
    database.decisions.toArray(),
    database.scenarios.toArray(),
  ]);
  const parts = await partsWithin(scans, rowBudget);
  return JSON.stringify({
    format: 'untether-backup',
    version: 2,
    at,
    projects,
    scans,
    parts,
    preferences,
    decisions,
    scenarios,
  });
};
