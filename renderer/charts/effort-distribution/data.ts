import type { Simulation } from '../../../core/cost/monte-carlo/simulate.ts';
import type { Range } from '../../../core/cost/types.ts';
import { effortParts } from '../../../core/report/wording/amounts.ts';
import { grouped, percent } from '../../../core/report/wording/numbers.ts';
import type { ChartTable } from '../frame/ChartFrame.tsx';

export interface EffortBar {
  /** Days, from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  /** Share of all draws, 0–1. */
  readonly share: number;
  /** Between P10 and P90. */
  readonly likely: boolean;
}

export interface EffortMark {
  readonly name: 'P10' | 'P50' | 'P90';
  readonly days: number;
  readonly label: string;
}

export interface EffortPicture {
  readonly bars: readonly EffortBar[];
  readonly marks: readonly EffortMark[];
  /** Draws beyond the last bar. */
  readonly above: number;
  readonly draws: number;
}

/** The draws in days as bars, marked by the figures the plan is quoted with: closed form and draws agree within 3 %. */
export const effortPicture = (simulation: Simulation, days: Range, hoursADay: number): EffortPicture => {
  const { histogram, draws, above } = simulation;
  const [low, likely, high] = effortParts(days);
  return {
    draws,
    above,
    bars: histogram.map(({ from, to, count }) => ({
      from: from / hoursADay,
      to: to / hoursADay,
      share: draws === 0 ? 0 : count / draws,
      likely: (from + to) / 2 >= days.low * hoursADay && (from + to) / 2 <= days.high * hoursADay,
    })),
    marks: [
      { name: 'P10', days: days.low, label: low },
      { name: 'P50', days: days.likely, label: likely },
      { name: 'P90', days: days.high, label: high },
    ],
  };
};

const steps = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Round days along the axis: a step of 1, 2 or 5 that gives four to nine of them. */
export const dayTicks = ({ bars }: Pick<EffortPicture, 'bars'>): readonly number[] => {
  const end = bars.at(-1)?.to ?? 0;
  const step = steps.find((one) => end / one <= 9) ?? 1000;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => Number((index * step).toFixed(2)));
};

const shown = [5, 10, 25, 50, 75, 90, 95, 99];

/** The chance of being done within so many days. */
export const effortTable = (simulation: Simulation, hoursADay: number): ChartTable => ({
  columns: ['Done within', 'Days', 'Hours'],
  rows: shown.flatMap((share) => {
    const hours = simulation.percentiles[share - 1];
    if (hours === undefined) return [];
    const days = hours / hoursADay;
    return [[`${percent(share / 100)} of draws`, days.toFixed(days < 5 ? 1 : 0), grouped(hours)]];
  }),
});
