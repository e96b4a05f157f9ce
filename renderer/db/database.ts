import Dexie, { type Table } from 'dexie';
import { addSummaries } from './migrations/add-summaries.ts';
import { shelveParts } from './migrations/shelve-parts.ts';
import type {
  ContentRecord,
  DecisionRecord,
  ListingRecord,
  PastFindingsRecord,
  PastRecord,
  PlacementRecord,
  PreferenceRecord,
  ProjectRecord,
  ScanRecord,
  ScenarioRecord,
} from './records.ts';

const databaseName = 'untether';

/** Everything that lasts. One table an entity; each version is tested from the one before. */
export class UntetherDatabase extends Dexie {
  declare readonly projects: Table<ProjectRecord, string>;
  declare readonly scans: Table<ScanRecord, string>;
  declare readonly contents: Table<ContentRecord, number>;
  declare readonly placements: Table<PlacementRecord, number>;
  declare readonly listings: Table<ListingRecord, string>;
  declare readonly preferences: Table<PreferenceRecord, PreferenceRecord['key']>;
  declare readonly decisions: Table<DecisionRecord, [string, string]>;
  declare readonly pasts: Table<PastRecord, string>;
  declare readonly pastFindings: Table<PastFindingsRecord, string>;
  declare readonly scenarios: Table<ScenarioRecord, string>;

  constructor(name: string = databaseName) {
    super(name);
    this.version(1).stores({
      projects: 'id, &root',
      scans: 'id, projectId',
      parts: '[scanId+index]',
      preferences: 'key',
    });
    this.version(2)
      .stores({ scans: 'id, projectId, [projectId+finishedAt]', decisions: '[projectId+findingKey]' })
      .upgrade(addSummaries);
    this.version(3).stores({ pasts: 'projectId', pastFindings: 'projectId' });
    this.version(4).stores({ scenarios: 'id, projectId' });
    this.version(5)
      .stores({ contents: '++id, &[projectId+key]', placements: '++id, &[projectId+key]', listings: 'scanId' })
      .upgrade(shelveParts);
    this.version(6).stores({ parts: null });
  }
}

export const database = new UntetherDatabase();
