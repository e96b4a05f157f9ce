import type { Catalogue } from '../../catalog/catalogue-schema.ts';
import { type Coefficients, effortCoefficients, modelsOf } from '../../catalog/coefficients.ts';
import type { EffortKey } from '../../catalog/model-schema.ts';
import type { VendorId } from '../../catalog/schema.ts';
import type { Place, VendorUsage } from '../../lockin/types.ts';
import { exitCost } from '../exit-cost.ts';
import { pertMean } from '../three-point.ts';
import type { Range, Settings } from '../types.ts';
import type { ScoreOf } from './types.ts';
import { unlockDefinitions } from './unlock-edits.ts';

export const unlockIds = [
  'one-wrapper',
  'types-behind-wrapper',
  'one-constant',
  'ids-behind-map',
  'copy-outputs',
  'pin-tests',
] as const;
export type UnlockId = (typeof unlockIds)[number];

/** An edit that keeps the vendor and makes it easier to leave, with its effect worked out by the same models. */
export interface Unlock {
  readonly id: UnlockId;
  readonly title: string;
  /** What the edit costs now. */
  readonly hours: Range;
  readonly places: readonly Place[];
  readonly files: number;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  /** Likely hours to leave. */
  readonly exitBefore: number;
  readonly exitAfter: number;
  /** Points of score and likely hours of leaving that one hour of this edit takes away. */
  readonly perHour: { readonly score: number; readonly exit: number };
}

export interface UnlockInput {
  readonly usage: VendorUsage;
  readonly target: VendorId | null;
  readonly catalogue: Pick<Catalogue, 'vendors' | 'models' | 'parameters'>;
  readonly settings: Settings;
  readonly scoreOf: ScoreOf;
}

export interface EditContext {
  readonly usage: VendorUsage;
  readonly settings: Settings;
  readonly coefficients: Coefficients<EffortKey>;
}

/** What an edit touches, costs and leaves behind; null where there is nothing to do. */
export interface PlannedEdit {
  readonly title: string;
  readonly hours: Range;
  readonly places: readonly Place[];
  readonly usage: VendorUsage;
  readonly settings: Settings;
}

export interface UnlockDefinition {
  readonly id: UnlockId;
  readonly plan: (context: EditContext) => PlannedEdit | null;
}

const measured = (input: UnlockInput, usage: VendorUsage, settings: Settings) => ({
  score: input.scoreOf(usage, settings).score,
  exit: exitCost({ usage, target: input.target, catalogue: input.catalogue, settings }).hours.likely,
});

const outcome = (input: UnlockInput, id: UnlockId, edit: PlannedEdit, before: ReturnType<typeof measured>): Unlock => {
  const after = measured(input, edit.usage, edit.settings);
  const hours = Math.max(pertMean(edit.hours), 0.1);
  return {
    id,
    title: edit.title,
    hours: edit.hours,
    places: edit.places,
    files: new Set(edit.places.map(({ path }) => path)).size,
    scoreBefore: before.score,
    scoreAfter: after.score,
    exitBefore: before.exit,
    exitAfter: after.exit,
    perHour: { score: (before.score - after.score) / hours, exit: (before.exit - after.exit) / hours },
  };
};

/** Points and hours are brought to one scale by what they start from. */
const worth = ({ perHour, scoreBefore, exitBefore }: Unlock): number =>
  perHour.score / Math.max(1, scoreBefore) + perHour.exit / Math.max(1, exitBefore);

/**
 * The few edits that lower score and exit cost most for each hour they take, best first. Effects are recomputed on the
 * usage as it would stand; edits that change neither are left out.
 */
export const cheapestUnlock = (input: UnlockInput): readonly Unlock[] => {
  const { usage, settings, catalogue } = input;
  if (usage.sites.length === 0) return [];
  const coefficients = effortCoefficients(modelsOf(catalogue).effort, settings.coefficients);
  const before = measured(input, usage, settings);
  return unlockDefinitions
    .flatMap(({ id, plan }) => {
      const edit = plan({ usage, settings, coefficients });
      return edit === null ? [] : [outcome(input, id, edit, before)];
    })
    .filter(({ perHour }) => perHour.score > 0.005 || perHour.exit > 0.005)
    .sort((a, b) => worth(b) - worth(a));
};
