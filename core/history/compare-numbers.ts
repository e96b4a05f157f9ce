import { compareText } from '../base/order.ts';
import type { VendorId } from '../catalog/schema.ts';
import type { VendorNumbers } from './types.ts';

/** Null on a side: not computed, or the vendor was not there. */
export interface BeforeAfter {
  readonly before: number | null;
  readonly after: number | null;
}

/** One part of a figure and by how much it moved the whole. */
export interface Cause {
  readonly id: string;
  /** Points of the score, or likely hours. */
  readonly by: number;
}

export interface VendorDifference {
  readonly vendor: VendorId;
  readonly calls: { readonly before: number; readonly after: number };
  readonly score: BeforeAfter;
  /** Which sub-scores moved the score; strongest first, sums to the change of the score. */
  readonly scoreCauses: readonly Cause[];
  /** Likely days to leave. */
  readonly days: BeforeAfter;
  /** Which work packages moved the hours; strongest first. */
  readonly daysCauses: readonly Cause[];
}

/** Vendors whose figures differ between two states; the greatest change of days first, then of the score. */
export function compareNumbers(before: readonly VendorNumbers[], after: readonly VendorNumbers[]): VendorDifference[] {
  const old = new Map(before.map((numbers) => [numbers.vendor, numbers]));
  const now = new Map(after.map((numbers) => [numbers.vendor, numbers]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((vendor) => compareVendor(vendor, old.get(vendor), now.get(vendor)))
    .filter(differs)
    .sort((a, b) => size(b.days) - size(a.days) || size(b.score) - size(a.score) || compareText(a.vendor, b.vendor));
}

function compareVendor(vendor: VendorId, before?: VendorNumbers, after?: VendorNumbers): VendorDifference {
  return {
    vendor,
    calls: { before: before?.calls ?? 0, after: after?.calls ?? 0 },
    score: { before: before?.score ?? null, after: after?.score ?? null },
    scoreCauses: causes(points(before), points(after)),
    days: { before: before?.days?.likely ?? null, after: after?.days?.likely ?? null },
    daysCauses: causes(hours(before), hours(after)),
  };
}

type Parts = ReadonlyMap<string, number>;

const points = (numbers?: VendorNumbers): Parts =>
  new Map(numbers?.metrics.map(({ id, value, weight }) => [id, (value * weight) / 100]));

const hours = (numbers?: VendorNumbers): Parts =>
  new Map(numbers?.packages.map(({ id, hours: likely }) => [id, likely]));

function causes(before: Parts, after: Parts): Cause[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, by: (after.get(id) ?? 0) - (before.get(id) ?? 0) }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || compareText(a.id, b.id));
}

const size = ({ before, after }: BeforeAfter): number => Math.abs((after ?? 0) - (before ?? 0));

const differs = ({ calls, score, days }: VendorDifference): boolean =>
  calls.before !== calls.after || score.before !== score.after || days.before !== days.after;
