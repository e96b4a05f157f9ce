import { type Money, units } from '../../base/money.ts';
import type { VendorId } from '../../catalog/schema.ts';
import type { LegOutcome, PlannedPackage, Scenario, ScenarioOutcome } from '../../cost/scenario/types.ts';
import type { Range } from '../../cost/types.ts';
import { effortParts, likelyDays, moneyText } from './amounts.ts';
import { packageLabels } from './labels.ts';
import { hardSpace, listed, percent } from './numbers.ts';

type NameOf = (vendor: VendorId) => string;

export const plannedLabels: Readonly<Record<PlannedPackage, string>> = {
  adapter: 'Put an adapter in front',
  ...packageLabels,
};

/** What would make the range of a package narrower, as something to do. */
export const narrowing: Readonly<Record<PlannedPackage, string>> = {
  adapter: 'Write down the adapter’s methods and who calls them.',
  learn: 'Make one call of each capability in use at the target.',
  edit: 'Move one call end to end and time it.',
  test: 'Pin down what the calls do now by tests, before the move.',
  missing: 'Decide which capabilities are rebuilt and which are given up.',
  async: 'Try the target’s way of waiting on one call.',
  data: 'Say where masters are kept and how large the library is; count the stored ids.',
  eval: 'Compare both on ten prompts of your own.',
  rollout: 'Agree how long both run side by side.',
};

/** `OpenAI Sora → fal`, `OpenAI Sora behind an adapter`, `adapter first, then OpenAI Sora → fal and Mux → Vimeo`. */
export const scenarioTitle = (
  { legs, adapterFirst }: Pick<Scenario, 'legs' | 'adapterFirst'>,
  nameOf: NameOf,
): string => {
  const moves = legs.filter(({ to }) => to !== null);
  const kept = legs.filter(({ to }) => to === null);
  const arrows = moves.map(({ from, to }) => `${nameOf(from)} → ${to === null ? '' : nameOf(to)}`);
  const behind = kept.length === 0 ? [] : [`${listed(kept.map(({ from }) => nameOf(from)))} behind an adapter`];
  const parts = listed([...arrows, ...behind]);
  return adapterFirst && moves.length > 0 ? `Adapter first, then ${parts}` : parts;
};

/** Nobody knows a day to the half: the finding gives the likely value and how bad it may get. */
export const effortFinding = ({ days, hours }: Pick<ScenarioOutcome, 'days' | 'hours'>): string =>
  hours.high === 0
    ? 'Nothing to do: choose what to leave and where to go'
    : `About ${likelyDays(days)}; nine times in ten no more than ${effortParts(days)[2]}`;

export const sharedSentence = (share: number): string =>
  `${percent(share)} of the spread is common to all work and cannot be read from code: people, surprises, waiting for others. The rest comes from the parts listed.`;

/** `+480 USD a month`, with the sign that says whether it costs or saves. */
export const monthlyText = (perMonth: Money): string =>
  `${units(perMonth) > 0 ? '+' : ''}${moneyText(perMonth)} a month`;

/** `between +240 and +5 160 USD a month`. */
export const monthlyBetween = ({ low, high }: { readonly low: Money; readonly high: Money }): string =>
  `between ${units(low) > 0 ? '+' : ''}${moneyText({ ...low, currency: 'XXX' })} and ${monthlyText(high)}`;

/** What a month changes by: one figure, two ends, or `unknown`. */
export const differenceText = (found: LegOutcome['payback']): string => {
  if (found?.perMonth) return monthlyText(found.perMonth);
  return found?.between ? monthlyBetween(found.between) : 'unknown';
};

/** `15 – 31 – 66 months`. */
export const monthsRange = (months: Range): string => `${effortParts(months).join(`${hardSpace}–${hardSpace}`)} months`;
