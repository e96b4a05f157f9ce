import { capitalised } from '../../base/text.ts';
import type { LegOutcome, PlannedPackage, ScenarioOutcome } from '../../cost/scenario/types.ts';
import type { Range, RunCost, Settings } from '../../cost/types.ts';
import {
  daysRange,
  effortParts,
  moneyRange,
  moneyText,
  rangeSeparator,
  rateText,
  runCostText,
  unitPriceText,
} from './amounts.ts';
import { dayText } from './days.ts';
import { grouped, listed } from './numbers.ts';
import { differenceText, monthsRange, plannedLabels } from './plan.ts';

/** One step from what is known to a figure, as a reader would do it with a pocket calculator. */
export interface DerivationStep {
  readonly label: string;
  readonly text: string;
}

const figure = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

const hours = (range: Range): string => `${effortParts(range).join(rangeSeparator)} h`;

const sumByPackage = ({ sum }: ScenarioOutcome): readonly (readonly [PlannedPackage, number])[] => {
  const means = new Map<PlannedPackage, number>();
  for (const { package: id, mean } of sum.packages) means.set(id, (means.get(id) ?? 0) + mean);
  return [...means].filter(([, mean]) => mean > 0);
};

/** From the packages to hours, days and money. The formulae are those of the closed form; sources stand at the packages. */
export const effortDerivation = (outcome: ScenarioOutcome, settings: Settings): readonly DerivationStep[] => {
  const { factor, mean, deviation, sharedSigma, sigma } = outcome.sum;
  if (outcome.hours.high === 0) return [];
  const parts = sumByPackage(outcome).map(([id, value]) => `${plannedLabels[id]} ${figure(value)}`);
  return [
    {
      label: 'Packages',
      text: `Mean hours, (low + 4 × likely + high) / 6 each: ${listed(parts)}; together ${figure(mean / factor)} h.`,
    },
    {
      label: 'Team',
      text: `Times ${figure(factor)} for familiarity and review: mean ${figure(mean)} h, standard deviation ${figure(deviation)} h.`,
    },
    {
      label: 'Hours',
      text: `Likely is the mean over √(1 + (${figure(deviation)} / ${figure(mean)})²). Low and high are likely times e to the ∓1.28 × ${figure(sigma)}, of which ${figure(sharedSigma)} is common to all work: ${hours(outcome.hours)}.`,
    },
    { label: 'Days', text: `Hours over ${settings.focusHoursPerDay} focused hours a day: ${daysRange(outcome.days)}.` },
    { label: 'Cost of the work', text: `Hours ${rateText(settings)}: ${moneyRange(outcome.money)}.` },
  ];
};

type Line = RunCost['lines'][number];

const sourceText = ({ evidence }: Line): string => {
  const [known] = evidence.flatMap((piece) =>
    piece.type === 'fact' ? [`${piece.source}, seen ${dayText(piece.seen)}`] : [],
  );
  return known === undefined ? '' : ` (${known})`;
};

/** `sora-2 9 600 × 0.10 USD a second (openai.com, seen 24 Nov 2026)`; a line without volume or price says so. */
const lineText = (line: Line): string => {
  const price = unitPriceText(line);
  const volume = line.volume === null ? 'volume unknown' : grouped(line.volume);
  const known = price === null ? 'price unknown' : `${price} a ${line.unit.replaceAll('-', ' ')}`;
  return `${line.model ?? 'any model'} ${volume} × ${known}${price === null ? '' : sourceText(line)}`;
};

const monthText = (cost: RunCost): string =>
  `${capitalised(runCostText(cost))}: ${cost.lines.map(lineText).join('; ')}.`;

const onceText = ({ oneOff }: Settings): string => {
  const parts = [
    ...(oneOff?.egressUsd ? [`${oneOff.egressUsd} USD to fetch what is stored`] : []),
    ...(oneOff?.dualRunMonths ? [`${oneOff.dualRunMonths} months of both side by side`] : []),
    ...(oneOff?.contractExitUsd ? [`${oneOff.contractExitUsd} USD to end the contract`] : []),
  ];
  return parts.length === 0 ? 'the cost of the work and nothing else' : `the cost of the work, ${listed(parts)}`;
};

/** From the two months to difference and payback of one move; what is unknown says why. */
export const paybackDerivation = (
  { runCostBefore, runCostAfter, payback }: LegOutcome,
  settings: Settings,
): readonly DerivationStep[] => {
  if (runCostAfter === null || payback === null) return [];
  const rate = settings.perUsd === undefined ? '' : `, times ${settings.perUsd} ${settings.currency} for one USD`;
  const { oneOff, months, perMonth, explanation } = payback;
  return [
    { label: 'A month now', text: monthText(runCostBefore) },
    { label: 'A month then', text: monthText(runCostAfter) },
    {
      label: 'Difference',
      text: `A month then less a month now${rate}: ${differenceText(payback)}.`,
    },
    ...(oneOff === null ? [] : [{ label: 'Paid once', text: `${moneyRange(oneOff)}: ${onceText(settings)}.` }]),
    {
      label: 'Payback',
      text:
        months !== null && perMonth !== null
          ? `What is paid once over ${moneyText({ ...perMonth, micro: Math.abs(perMonth.micro) })} saved a month: ${monthsRange(months)}.`
          : explanation,
    },
  ];
};
