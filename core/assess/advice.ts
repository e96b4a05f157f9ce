import type { Catalogue } from '../catalog/types.ts';
import { cheapestUnlock, type Unlock } from '../cost/scenario/unlock.ts';
import type { ExitCost, Settings } from '../cost/types.ts';
import { lockInScore } from '../lockin/score.ts';
import type { VendorUsage } from '../lockin/types.ts';
import type { Advice } from '../report/types.ts';

export interface AdviceInput {
  readonly usage: VendorUsage;
  readonly exit: ExitCost;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
}

/** Less than this is not worth a reader's minute: a point of score, or a quarter of a day. */
const isWorthIt = ({ scoreBefore, scoreAfter, daysBefore, daysAfter }: Advice): boolean =>
  scoreBefore - scoreAfter >= 1 || daysBefore - daysAfter >= 0.25;

const toAdvice = (unlock: Unlock, { usage, settings }: AdviceInput): Advice => ({
  id: unlock.id,
  vendor: usage.vendor,
  title: unlock.title,
  files: unlock.files,
  hours: unlock.hours,
  scoreBefore: unlock.scoreBefore,
  scoreAfter: unlock.scoreAfter,
  daysBefore: unlock.exitBefore / settings.focusHoursPerDay,
  daysAfter: unlock.exitAfter / settings.focusHoursPerDay,
});

/** Edits that would loosen a vendor, each with its effect recomputed by the models; most effect an hour first. */
export const adviceFor = (input: AdviceInput): readonly Advice[] => {
  const { usage, exit, catalogue, settings } = input;
  return cheapestUnlock({
    usage,
    target: exit.target,
    catalogue,
    settings,
    scoreOf: (changed, own) => lockInScore({ usage: changed, catalogue, settings: own }),
  })
    .map((unlock) => toAdvice(unlock, input))
    .filter(isWorthIt);
};
