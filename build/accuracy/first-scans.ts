import { ratio } from '../../core/accuracy/tally.ts';
import recorded from './first-scans.json' with { type: 'json' };
import { percent, type Table } from './tables.ts';

/** What the first scan of a repository found that nobody here had seen before, counted by reading its code. */
interface FirstScan {
  readonly repository: string;
  readonly languages: string;
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

const scans: readonly FirstScan[] = recorded.repositories;

const sumOf = (count: (scan: FirstScan) => number): number => scans.reduce((sum, scan) => sum + count(scan), 0);

const rowOf = ({ repository, languages, found, wrong, missed }: FirstScan): readonly string[] => [
  repository,
  languages,
  String(found),
  String(wrong),
  String(missed),
  percent(ratio(found, found + wrong)),
  percent(ratio(found, found + missed)),
];

/** The day of the scans, the table of them, and their sum. */
export const firstScans = {
  day: recorded.day,
  count: scans.length,
  precision: ratio(
    sumOf(({ found }) => found),
    sumOf(({ found, wrong }) => found + wrong),
  ),
  recall: ratio(
    sumOf(({ found }) => found),
    sumOf(({ found, missed }) => found + missed),
  ),
  table: (): Table => ({
    header: ['repository', 'languages', 'found', 'wrong', 'missed', 'precision', 'recall'],
    rows: scans.map(rowOf),
  }),
};
