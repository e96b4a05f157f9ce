import type { LegOutcome } from '../../../cost/scenario/types.ts';
import type { RunCost, Settings } from '../../../cost/types.ts';
import type { PlanReport } from '../../plan-types.ts';
import { effortDerivation, paybackDerivation } from '../../wording/derivation.ts';
import { amount, amountRange, priceLines } from '../amount.ts';
import { rounded, roundedRange } from '../rounded.ts';

/** Raised only when a field is renamed, removed or changes its meaning; new fields may come without. */
const planFormatVersion = 1;

const month = (cost: RunCost) => ({
  amount: amount(cost.amount),
  range: cost.range ? amountRange(cost.range) : null,
  lines: priceLines(cost),
  unknown: cost.unknown,
});

const legFigures = ({ leg, adapter, exit, scoreBefore, scoreWithAdapter, ...flow }: LegOutcome) => ({
  from: leg.from,
  to: leg.to,
  model: leg.model ?? null,
  dropped: leg.dropped ?? [],
  adapterHours: adapter === null ? null : roundedRange(adapter),
  scoreBefore: rounded(scoreBefore.score),
  scoreWithAdapter: rounded(scoreWithAdapter.score),
  days: exit === null ? null : roundedRange(exit.days),
  packages: (exit?.packages ?? []).map((part) => ({
    id: part.id,
    hours: roundedRange(part.hours),
    varianceShare: rounded(part.varianceShare),
    explanation: part.explanation,
    evidence: part.evidence,
    coefficients: part.coefficients ?? [],
  })),
  factors: exit?.breakdown.factors ?? [],
  calls: (exit?.breakdown.calls ?? []).map(({ sites, verdict, complete, target, items }) => ({
    places: sites.map(({ path, line, symbol }) => ({ path, line, symbol })),
    verdict,
    complete,
    target,
    items,
  })),
  monthBefore: month(flow.runCostBefore),
  monthAfter: flow.runCostAfter === null ? null : month(flow.runCostAfter),
  perMonth: amount(flow.payback?.perMonth ?? null),
  perMonthBetween: flow.payback?.between ? amountRange(flow.payback.between) : null,
  paybackMonths: flow.payback?.months ? roundedRange(flow.payback.months) : null,
  paybackReason: flow.payback?.explanation ?? null,
});

const legEntry = (outcome: LegOutcome, settings: Settings) => ({
  ...legFigures(outcome),
  paybackDerivation: paybackDerivation(outcome, settings),
});

/** A plan as JSON: every number with what it is made of. */
export const planJson = ({ title, today, outcome, settings }: PlanReport): string => {
  const { scenario, legs, hours, days, money, distribution, sensitivity, sharedVariance, workItems, gaps, remarks } =
    outcome;
  const document = {
    format: 'untether-plan',
    version: planFormatVersion,
    title,
    today,
    settings,
    adapterFirst: scenario.adapterFirst,
    hours: roundedRange(hours),
    days: roundedRange(days),
    money: { low: amount(money.low), likely: amount(money.likely), high: amount(money.high) },
    simulation: { draws: distribution.draws, seed: distribution.seed, hours: roundedRange(distribution.range) },
    sensitivity: sensitivity.map((one) => ({ ...one, share: rounded(one.share) })),
    sharedVariance: rounded(sharedVariance),
    effortDerivation: effortDerivation(outcome, settings),
    legs: legs.map((leg) => legEntry(leg, settings)),
    workItems: workItems.map((item) => ({ ...item, hours: rounded(item.hours) })),
    gaps,
    remarks,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};
