import type { Result } from '../../core/accuracy/result.ts';
import { shareText } from '../../core/accuracy/share-text.ts';
import type { Slice, Tally } from '../../core/accuracy/tally.ts';

/** Header and rows of text; numbers already written. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const counts = ({ labels, found, wrong, precision, recall }: Tally): string[] => [
  String(labels),
  String(found),
  String(labels - found),
  String(wrong),
  shareText(precision),
  shareText(recall),
];
const countNames = ['labels', 'found', 'missed', 'wrong', 'precision', 'recall'];

const share = (part: number, whole: number): string => shareText(whole === 0 ? null : part / whole);

export const groupTable = ({ groups }: Result): Table => ({
  header: ['group', ...countNames, 'mean precision', 'mean recall', 'exact kind', 'exact vendor', 'neutral'],
  rows: groups.map(({ group, tally, mean }) => [
    group,
    ...counts(tally),
    shareText(mean.precision),
    shareText(mean.recall),
    share(tally.exactKind, tally.found),
    share(tally.exactVendor, tally.found),
    String(tally.neutral),
  ]),
});

export const sliceTable = (what: string, slices: readonly Slice[]): Table => ({
  header: [what, ...countNames],
  rows: slices.map(({ name, tally }) => [name, ...counts(tally)]),
});

export const repositoryTable = ({ byRepository }: Result): Table => ({
  header: ['repository', ...countNames.map((name) => `primary ${name}`), 'all precision', 'all recall'],
  rows: byRepository.map(({ repo, primary, all }) => [
    repo,
    ...counts(primary),
    shareText(all.precision),
    shareText(all.recall),
  ]),
});

export const calibrationTable = ({ calibration }: Result): Table => ({
  header: ['group', 'said', 'right', 'wrong', 'right of those'],
  rows: calibration.flatMap(({ group, levels }) =>
    levels
      .filter(({ right, wrong }) => right + wrong > 0)
      .map((one) => [group, one.confidence, String(one.right), String(one.wrong), shareText(one.share)]),
  ),
});
