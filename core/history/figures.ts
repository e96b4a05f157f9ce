import type { VendorId } from '../catalog/schema.ts';
import type { Range } from '../cost/types.ts';
import type { Assessment } from '../report/types.ts';
import { numbersOf } from './numbers.ts';
import type { VendorNumbers } from './types.ts';

/** The figures of one state: what a trend is drawn from. */
export interface StateFigures {
  /** Places in production code where a request leaves. */
  readonly calls: number;
  readonly testCalls: number;
  /** Herfindahl–Hirschman index over production calls, 0–10 000; null without calls. */
  readonly concentration: number | null;
  /** The vendor with the highest score: leaving all of them is not one project. */
  readonly hardest: { readonly vendor: VendorId; readonly score: number; readonly days: Range | null } | null;
  /** By score, highest first. */
  readonly vendors: readonly VendorNumbers[];
}

/** The part of an assessment that a point of a trend keeps. */
export const figuresOf = (assessment: Assessment): StateFigures => {
  const { productionCalls, testCalls, concentration, hardest, vendors } = assessment;
  return {
    calls: productionCalls,
    testCalls,
    concentration: concentration?.hhi ?? null,
    hardest: hardest === null ? null : { vendor: hardest.vendor, score: hardest.lockIn.score, days: hardest.exit.days },
    vendors: numbersOf(vendors),
  };
};
