import { baselines, cocomoHours, storyPoints } from './baselines.ts';
import type { Measured } from './measure.ts';
import { medianError, type Pair, spearman, within } from './metrics.ts';
import { linesOf } from './predict.ts';
import type { Figure, Outcome, Summary } from './results.ts';
import type { ScanEvidence } from './scan-evidence.ts';

/** Header and rows of text; numbers already written. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const two = (value: number): string => value.toFixed(2);
const whole = (value: number): string => Math.round(value).toString();

export const recordTable = (outcomes: readonly Outcome[]): Table => ({
  header: [
    'record',
    'from → to',
    'files',
    'really',
    'lines',
    'really',
    'ratio',
    '80 % range',
    'in',
    'list P',
    'list R',
    'hours P50',
  ],
  rows: outcomes.map(({ case: { migration }, files, lines, range, covered, precision, recall, hours }) => [
    migration.id,
    `${migration.from} → ${migration.to}`,
    whole(files.predicted),
    whole(files.actual),
    whole(lines.predicted),
    whole(lines.actual),
    two(lines.predicted / Math.max(1, lines.actual)),
    `${whole(range.low)}–${whole(range.high)}`,
    covered ? 'yes' : 'no',
    percent(precision),
    percent(recall),
    whole(hours.likely),
  ]),
});

const withInterval = ({ value, interval }: Figure, write: (value: number) => string): readonly string[] => [
  write(value),
  `${write(interval.low)} – ${write(interval.high)}`,
];

export const summaryTable = (summary: Summary): Table => ({
  header: ['figure', 'value', '90 % interval, by lineage'],
  rows: [
    ['lines: median error', ...withInterval(summary.linesMdape, percent)],
    ['lines: rank correlation', ...withInterval(summary.linesSpearman, two)],
    ['lines: 80 % range holds', `${summary.bandCovered} of ${summary.bandOf}`, `×/÷ ${summary.bandFactor}`],
    ['files: median error', ...withInterval(summary.filesMdape, percent)],
    ['file list: precision, mean', ...withInterval(summary.filePrecision, percent)],
    ['file list: recall, mean', ...withInterval(summary.fileRecall, percent)],
    ['likely hours against lines: rank correlation', ...withInterval(summary.hoursByLines, two)],
    ['likely hours against files: rank correlation', ...withInterval(summary.hoursByFiles, two)],
  ],
});

const lineRow = (name: string, pairs: readonly Pair[]): readonly string[] => [
  name,
  percent(medianError(pairs)),
  two(spearman(pairs)),
  `${within(pairs, 2)} of ${pairs.length}`,
];

/** The model beside rules that know less, on the same records. */
export const lineBaselines = (outcomes: readonly Outcome[]): Table => {
  const cases = outcomes.map((outcome) => outcome.case);
  const actual = cases.map(linesOf);
  const pairsOf = (lines: readonly number[]): readonly Pair[] =>
    lines.map((predicted, index) => ({ predicted, actual: actual[index] ?? 0 }));
  return {
    header: ['rule for changed lines', 'median error', 'rank', 'within ×2'],
    rows: [
      lineRow(
        'Untether',
        outcomes.map(({ lines }) => lines),
      ),
      ...baselines(cases).map(({ name, lines }) => lineRow(name, pairsOf(lines))),
    ],
  };
};

const rankOf = (cases: readonly Measured[], effort: (one: Measured, index: number) => number): string =>
  two(spearman(cases.map((one, index) => ({ predicted: effort(one, index), actual: linesOf(one) }))));

/** Ranks of effort against the lines that really changed. */
export const effortBaselines = (outcomes: readonly Outcome[]): Table => {
  const cases = outcomes.map((outcome) => outcome.case);
  return {
    header: ['measure of effort', 'rank against changed lines'],
    rows: [
      ['Untether, likely hours', rankOf(cases, (_, index) => outcomes[index]?.hours.likely ?? 0)],
      ['files with evidence', rankOf(cases, ({ listed }) => listed.length)],
      [
        'COCOMO II nominal at predicted lines',
        rankOf(cases, (_, index) => cocomoHours(outcomes[index]?.lines.predicted ?? 0)),
      ],
      ['Konveyor story points', rankOf(cases, storyPoints)],
    ],
  };
};

const share = (hits: number, of: number): string => `${hits} of ${of}`;

/** Whether packages that really occurred were announced, and whether the top of the range clears the visible floor. */
export const announcedTable = (outcomes: readonly Outcome[], focusHoursPerDay: number): Table => {
  const really = (count: (one: Measured) => number | undefined) => outcomes.filter((one) => (count(one.case) ?? 0) > 0);
  const config = really(({ migration }) => migration.config_files_touched);
  const tests = really(({ migration }) => migration.test_files_touched);
  const floors = outcomes.filter(({ case: { migration } }) => migration.author_active_days !== undefined);
  const cleared = floors.filter(
    ({ hours, case: { migration } }) => hours.high / focusHoursPerDay >= (migration.author_active_days ?? 0),
  );
  return {
    header: ['check', 'held'],
    rows: [
      [
        'configuration really changed and was announced',
        share(config.filter((one) => one.case.usage.configFiles.length > 0).length, config.length),
      ],
      [
        'tests really changed and tests with evidence were listed',
        share(tests.filter((one) => one.case.usage.testSites.length > 0).length, tests.length),
      ],
      ['P90 days at or above the author-days visible in history', share(cleared.length, floors.length)],
    ],
  };
};

/** What the scanner lists by syntax, beside what names the vendor, for records whose old vendor the catalogue knows. */
export const scanTable = (outcomes: readonly Outcome[], scans: ReadonlyMap<string, ScanEvidence>): Table => ({
  header: [
    'record',
    'vendors',
    'calls',
    'files by syntax',
    'of these changed',
    'files by name',
    'of these changed',
    'really changed',
  ],
  rows: outcomes.flatMap(({ case: { migration, listed, changed } }) => {
    const scan = scans.get(migration.id);
    if (scan === undefined || scan.files.length === 0) return [];
    const hits = (files: readonly string[]): string => whole(files.filter((path) => changed.includes(path)).length);
    return [
      [
        migration.id,
        scan.vendors.join(', '),
        whole(scan.calls),
        whole(scan.files.length),
        hits(scan.files),
        whole(listed.length),
        hits(listed),
        whole(changed.length),
      ],
    ];
  }),
});
