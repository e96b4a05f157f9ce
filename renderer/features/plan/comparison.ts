import type { Verdict } from '../../../core/cost/fit/types.ts';
import type { LegOutcome, ScenarioOutcome } from '../../../core/cost/scenario/types.ts';
import { likelyDays } from '../../../core/report/wording/amounts.ts';
import { differenceText, monthsRange } from '../../../core/report/wording/plan.ts';
import type { KeptOutcome } from './usePlan.ts';

/** `"fal" takes least, about 4 days; "adapter first" most, about 9`. */
export const comparisonFinding = (kept: readonly KeptOutcome[]): string => {
  const known = kept
    .flatMap(({ record, outcome }) =>
      outcome && outcome.hours.high > 0 ? [{ name: record.name, days: outcome.days }] : [],
    )
    .toSorted((a, b) => a.days.likely - b.days.likely);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return 'Worked out in a moment';
  if (first === last) return `“${first.name}” takes about ${likelyDays(first.days)}`;
  return `“${first.name}” takes least, about ${likelyDays(first.days)}; “${last.name}” most, about ${likelyDays(last.days)}`;
};

const words: readonly (readonly [Verdict, string])[] = [
  ['fits', 'fit'],
  ['map', 'to map'],
  ['impossible', 'impossible'],
  ['unknown', 'unknown'],
];

/** Calls by verdict over all legs: `3 fit, 4 to map`. */
export const callsText = ({ legs }: ScenarioOutcome): string => {
  const calls = legs.flatMap(({ exit }) => exit?.breakdown.calls ?? []);
  const parts = words.flatMap(([verdict, word]) => {
    const count = calls.filter((call) => call.verdict === verdict).reduce((sum, { sites }) => sum + sites.length, 0);
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return parts.length === 0 ? 'none judged' : parts.join(', ');
};

/** What one leg changes in a month; the reason where that is unknown. */
export const monthText = ({ payback }: LegOutcome): { readonly text: string; readonly why: string | null } => {
  const known = payback?.perMonth || payback?.between;
  return { text: differenceText(payback), why: known ? null : (payback?.explanation ?? 'No target is chosen.') };
};

export const paybackText = ({ payback }: LegOutcome): string =>
  payback?.months ? monthsRange(payback.months) : payback?.perMonth ? 'does not pay back' : 'unknown';
