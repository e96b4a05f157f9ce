import type { Catalogue } from '../catalog/types.ts';
import { exitCost } from '../cost/exit-cost.ts';
import type { ExitCost, Settings } from '../cost/types.ts';
import { lockInScore } from '../lockin/score.ts';
import type { LockInScore, VendorUsage } from '../lockin/types.ts';
import { vendorUsage } from '../lockin/usage/usage.ts';
import type { Advice } from '../report/types.ts';
import type { ScanResult } from '../scan/types.ts';
import { type Edit, edits } from './edits.ts';

interface AdviceInput {
  readonly usage: VendorUsage;
  readonly lockIn: LockInScore;
  readonly exit: ExitCost;
  readonly scan: Pick<ScanResult, 'findings' | 'signals'>;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
}

/** Score and likely days once the edit is made: the same model on the evidence as it would then stand. */
const afterwards = ({ usage, exit, scan, catalogue, settings }: AdviceInput, edit: Edit) => {
  const evidence = edit.scan(scan, usage);
  const changed = { ...settings, ...edit.settings?.(settings, usage) };
  const then = vendorUsage({ vendor: usage.vendor, ...evidence, catalogue });
  return {
    score: lockInScore({ usage: then, catalogue, settings: changed }).score,
    days: exitCost({ usage: then, target: exit.target, catalogue, settings: changed }).days.likely,
  };
};

const adviceOf = (input: AdviceInput, edit: Edit): Advice => {
  const { usage, lockIn, exit } = input;
  const { score, days } = afterwards(input, edit);
  return {
    id: edit.id,
    vendor: usage.vendor,
    title: edit.title(usage, input.catalogue),
    files: edit.files(usage),
    scoreBefore: lockIn.score,
    scoreAfter: score,
    daysBefore: exit.days.likely,
    daysAfter: days,
  };
};

/** Less than this is not worth a reader's minute. */
const isWorthIt = ({ scoreBefore, scoreAfter, daysBefore, daysAfter }: Advice): boolean =>
  scoreBefore - scoreAfter >= 1 || daysBefore - daysAfter >= 0.25;

const saved = ({ daysBefore, daysAfter }: Advice): number => daysBefore - daysAfter;

/** Edits that would loosen a vendor, each with its effect recomputed; most days saved first. */
export const adviceFor = (input: AdviceInput): readonly Advice[] =>
  edits
    .filter((edit) => edit.applies(input.usage, input.settings))
    .map((edit) => adviceOf(input, edit))
    .filter(isWorthIt)
    .sort((a, b) => saved(b) - saved(a));
