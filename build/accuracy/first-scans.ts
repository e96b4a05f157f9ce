import { shareText } from '../../core/accuracy/share-text.ts';
import { ratio } from '../../core/accuracy/tally.ts';
import recorded from './first-scans.json' with { type: 'json' };
import type { Table } from './tables.ts';

/** What the first scan of a repository found that nobody here had seen before, counted by reading its code. */
interface FirstScan {
  readonly repository: string;
  readonly languages: string;
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

const rowOf = ({ repository, languages, found, wrong, missed }: FirstScan): readonly string[] => [
  repository,
  languages,
  String(found),
  String(wrong),
  String(missed),
  shareText(ratio(found, found + wrong)),
  shareText(ratio(found, found + missed)),
];

/** One set of repositories scanned before anybody had looked at them: the day, the table, and the sums. */
export interface FirstScans {
  readonly day: string;
  readonly count: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly table: () => Table;
}

export const firstScans = (id: string, without = ''): FirstScans => {
  const { day, repositories: all } = recorded.sets.find((set) => set.id === id) ?? { day: '', repositories: [] };
  const repositories = all.filter(({ repository }) => repository !== without);
  const sumOf = (count: (scan: FirstScan) => number): number =>
    repositories.reduce((sum, scan) => sum + count(scan), 0);
  const found = sumOf((scan) => scan.found);
  return {
    day,
    count: repositories.length,
    precision: ratio(found, found + sumOf(({ wrong }) => wrong)),
    recall: ratio(found, found + sumOf(({ missed }) => missed)),
    table: () => ({
      header: ['repository', 'languages', 'found', 'wrong', 'missed', 'precision', 'recall'],
      rows: repositories.map(rowOf),
    }),
  };
};
