import { type Calibration, calibration } from '../../core/accuracy/calibration.ts';
import { type Group, groups } from '../../core/accuracy/groups.ts';
import { type Score, score } from '../../core/accuracy/score.ts';
import {
  groupTallies,
  type Mean,
  meanOf,
  type Silence,
  type Slice,
  silenceOf,
  slices,
  type Tally,
  tallyOf,
} from '../../core/accuracy/tally.ts';
import type { Scans } from './scan-all.ts';

/** Everything that is told of one set of labelled repositories. */
export interface Result {
  readonly repositories: number;
  readonly groups: readonly { readonly group: Group; readonly tally: Tally; readonly mean: Mean }[];
  readonly silence: Silence;
  readonly kinds: readonly Slice[];
  readonly languages: readonly Slice[];
  readonly vendors: readonly Slice[];
  readonly byRepository: readonly { readonly repo: string; readonly primary: Tally; readonly all: Tally }[];
  readonly calibration: readonly { readonly group: Group; readonly levels: readonly Calibration[] }[];
  readonly scores: readonly Score[];
}

const allOf = (one: Score): Tally =>
  slices(
    [one],
    () => 'all',
    () => ['all'],
  )[0]?.tally ?? tallyOf([], 'primary');

export function resultOf({ scanned, languageOf }: Scans): Result {
  const scores = scanned.map(({ repository, findings }) => score(findings, repository.file));
  return {
    repositories: scores.length,
    groups: groupTallies(scores).map((one) => ({ ...one, mean: meanOf(scores, one.group) })),
    silence: silenceOf(scores),
    kinds: slices(
      scores,
      ({ label }) => label.kind,
      ({ kinds }) => kinds,
    ),
    languages: slices(
      scores,
      ({ label }) => languageOf(label.path),
      ({ path }) => [languageOf(path)],
    ),
    vendors: slices(
      scores,
      ({ label }) => label.vendor,
      ({ vendor }) => [vendor],
    ),
    byRepository: scores.map((one) => ({ repo: one.repo, primary: tallyOf([one], 'primary'), all: allOf(one) })),
    calibration: groups.map((group) => ({ group, levels: calibration(scores, group) })),
    scores,
  };
}
