import { type Money, money, units } from '../../../core/base/money.ts';
import type { RunCost } from '../../../core/cost/types.ts';
import type { Assessment, VendorAssessment } from '../../../core/report/types.ts';
import { effortParts, hasEffort, moneyRange, rangeSeparator, rateText } from '../../../core/report/wording/amounts.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import { concentrationLevel, largestName } from '../../../core/report/wording/findings.ts';
import { bandLabels } from '../../../core/report/wording/labels.ts';
import { counted, grouped, percent } from '../../../core/report/wording/numbers.ts';
import type { SnapshotSummary } from '../../db/records.ts';

export interface KeyFigure {
  readonly id: 'concentration' | 'hardest' | 'leaving' | 'running';
  readonly label: string;
  /** The word `unknown` where it is unknown. */
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

const concentration = (assessment: Assessment): KeyFigure => {
  const { concentration: found } = assessment;
  const shared = { id: 'concentration', label: 'Concentration', unit: '' } as const;
  if (!found) return { ...shared, value: 'unknown', note: 'no production call was found' };
  const name = largestName(assessment);
  const level = `HHI ${grouped(found.hhi)}, ${concentrationLevel(found.hhi)}`;
  return {
    ...shared,
    value: percent(found.largestShare),
    note: `of production calls go to ${name} · ${level}`,
  };
};

/** `up 4 since 3 Sep 2026`; empty without an earlier score. */
export const scoreChange = (vendor: VendorAssessment, earlier: SnapshotSummary | null): string => {
  const before = earlier?.vendors.find((figures) => figures.vendor === vendor.vendor)?.score ?? null;
  if (!earlier || before === null) return '';
  const change = Math.round(vendor.lockIn.score) - Math.round(before);
  const since = dayText(earlier.today);
  if (change === 0) return `unchanged since ${since}`;
  return `${change > 0 ? 'up' : 'down'} ${Math.abs(change)} since ${since}`;
};

const hardest = ({ hardest: found }: Assessment, earlier: SnapshotSummary | null): KeyFigure => {
  const shared = { id: 'hardest', label: 'Hardest to leave' } as const;
  if (!found) return { ...shared, value: 'none', unit: '', note: 'no vendor is used in production' };
  const note = [`${found.name}, ${bandLabels[found.lockIn.band]}`, scoreChange(found, earlier)];
  return {
    ...shared,
    value: String(Math.round(found.lockIn.score)),
    unit: '/ 100',
    note: note.filter(Boolean).join(' · '),
  };
};

const leaving = ({ hardest: found, settings }: Assessment): KeyFigure => {
  const shared = { id: 'leaving', label: 'Leaving it would take', unit: '' } as const;
  if (!found) return { ...shared, value: 'nothing', note: 'there is nothing to leave' };
  if (!hasEffort(found.exit)) return { ...shared, value: 'unknown', note: `no way to leave ${found.name} is known` };
  const [low, likely, high] = effortParts(found.exit.days);
  const range = moneyRange(found.exit.money).replaceAll(' ', '\u00a0');
  return {
    ...shared,
    value: `${low}${rangeSeparator}${high}`,
    unit: 'days',
    note: `80\u202f%\u00a0range, likely ${likely} · ${range} ${rateText(settings)}`,
  };
};

const sumUsd = (amounts: readonly Money[]): Money =>
  money(
    amounts.reduce((total, amount) => total + units(amount), 0),
    'USD',
  );

const ends = ({ amount, range }: RunCost) => (amount ? { low: amount, high: amount } : (range ?? null));

const running = ({ vendors }: Assessment): KeyFigure => {
  const shared = { id: 'running', label: 'Running cost' } as const;
  const known = vendors.flatMap(({ runCost }) => ends(runCost) ?? []);
  const unknown = vendors.length - known.length;
  if (vendors.length === 0) return { ...shared, value: 'nothing', unit: '', note: 'no vendor is used in production' };
  if (known.length === 0)
    return { ...shared, value: 'unknown', unit: '', note: 'enter your monthly volumes in Settings to see it' };
  const [low, high] = [sumUsd(known.map((one) => one.low)), sumUsd(known.map((one) => one.high))];
  const value =
    low.micro === high.micro ? grouped(units(low)) : `${grouped(units(low))}${rangeSeparator}${grouped(units(high))}`;
  const rest = unknown === 0 ? '' : ` · ${counted(unknown, 'vendor')} unknown and left out`;
  return { ...shared, value, unit: 'USD a month', note: `from your volumes${rest}` };
};

/** The four figures of the first page, always these, in this order. */
export const keyFigures = (assessment: Assessment, earlier: SnapshotSummary | null): readonly KeyFigure[] => [
  concentration(assessment),
  hardest(assessment, earlier),
  leaving(assessment),
  running(assessment),
];
