import type { Canonical } from '../../catalog/parameter-schema.ts';
import type { VendorId } from '../../catalog/schema.ts';

/** Best first. `unknown`: the code or the catalogue does not say; it never counts as fitting. */
export const verdicts = ['fits', 'map', 'unknown', 'impossible'] as const;
export type Verdict = (typeof verdicts)[number];

export type ArgumentScalar = string | number | boolean | null;

/** One argument of a call, or one the target needs, against the target operation. */
export interface FitItem {
  /** As written in the call; as written at the target where the call lacks it. */
  readonly parameter: string;
  readonly canonical: Canonical | null;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Where the limit was read; null where none is known. */
  readonly limit: { readonly source: string; readonly seen: string } | null;
}

export interface Fit {
  /** The worst of the arguments the catalogue knows. */
  readonly verdict: Verdict;
  readonly items: readonly FitItem[];
  /** False where an argument is unknown, to the code or to the catalogue: the verdict is then less sure. */
  readonly complete: boolean;
}

/** One group of models behind one operation of a target. */
export interface FitTarget {
  readonly vendor: VendorId;
  readonly operation: string;
  /** A model the operation takes; null where it names none. */
  readonly model: string | null;
}

export const worst = (a: Verdict, b: Verdict): Verdict => (verdicts.indexOf(a) > verdicts.indexOf(b) ? a : b);

export const worstOf = (items: readonly Pick<FitItem, 'verdict'>[]): Verdict =>
  items.reduce<Verdict>((verdict, item) => worst(verdict, item.verdict), 'fits');
