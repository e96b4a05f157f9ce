import type { VendorId } from '../../../core/catalog/schema.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';
import { daysRange, hasEffort } from '../../../core/report/wording/amounts.ts';
import type { ChartTable } from '../frame/ChartFrame.tsx';

export interface Bubble {
  readonly vendor: VendorId;
  readonly label: string;
  /** Lock-in score, 0–100. */
  readonly x: number;
  /** Likely days to leave. */
  readonly y: number;
  /** Radius in pixels; the area stands for production calls. */
  readonly r: number;
}

const [smallest, largest] = [5, 24];

/** Area by calls, so that four times the calls look four times as large; very few still make a bubble one can press. */
const radius = (calls: number, most: number): number =>
  Math.max(smallest, largest * Math.sqrt(most === 0 ? 0 : calls / most));

/** One bubble for every vendor with a known effort, largest first so that small ones are drawn on top. */
export const bubbles = (vendors: readonly VendorAssessment[]): readonly Bubble[] => {
  const known = vendors.filter(({ exit }) => hasEffort(exit));
  const most = Math.max(0, ...known.map(({ productionCalls }) => productionCalls));
  return known
    .map(({ vendor, name, lockIn, exit, productionCalls }) => ({
      vendor,
      label: name,
      x: lockIn.score,
      y: exit.days.likely,
      r: radius(productionCalls, most),
    }))
    .sort((a, b) => b.r - a.r);
};

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

export interface DaysAxis {
  readonly min: number;
  readonly max: number;
  /** 1–2–5 steps from `min` to `max`. */
  readonly ticks: readonly number[];
}

/** The logarithmic axis, in days: ends on steps that leave room around all bubbles. */
export const daysAxis = (days: readonly number[]): DaysAxis => {
  const [low, high] = days.length === 0 ? [1, 10] : [Math.min(...days) * 0.6, Math.max(...days) * 1.6];
  const min = steps.findLast((step) => step <= low) ?? 0.1;
  const max = steps.find((step) => step >= high) ?? 2000;
  return { min, max, ticks: steps.filter((step) => step >= min && step <= max) };
};

export const bubbleTable = (vendors: readonly VendorAssessment[]): ChartTable => ({
  columns: ['Vendor', 'Lock-in, 0–100', 'Days to leave, 80 % range', 'Production calls'],
  rows: vendors.map(({ name, lockIn, exit, productionCalls }) => [
    name,
    String(Math.round(lockIn.score)),
    hasEffort(exit) ? daysRange(exit.days) : 'unknown',
    String(productionCalls),
  ]),
});
