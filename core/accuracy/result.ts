import { type Calibration, calibration } from './calibration.ts';
import { type Group, groups } from './groups.ts';
import type { LabelFile } from './label-file.ts';
import { type Claim, type Score, score } from './score.ts';
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
} from './tally.ts';

/** What a person found in a repository, and what a scan found. */
export interface Answered {
  readonly file: LabelFile;
  readonly findings: readonly Claim[];
}

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

/** `languageOf` names the language or format of a path. */
export function resultOf(answered: readonly Answered[], languageOf: (path: string) => string): Result {
  const scores = answered.map(({ findings, file }) => score(findings, file));
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
