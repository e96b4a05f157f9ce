import { type Group, groups } from './groups.ts';
import type { FindingVerdict, LabelVerdict, Score } from './score.ts';

/** Counts of a set of labels and findings. Precision and recall are null where there is nothing to divide by. */
export interface Tally {
  /** Required labels. */
  readonly labels: number;
  /** Labels that were found. */
  readonly found: number;
  /** Findings that stand for nothing a person found. */
  readonly wrong: number;
  readonly neutral: number;
  readonly exactKind: number;
  readonly exactVendor: number;
  /** found / (found + wrong), 0 to 1. */
  readonly precision: number | null;
  /** found / labels, 0 to 1. */
  readonly recall: number | null;
}

export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const count = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => items.filter(holds).length;

export function tally(labels: readonly LabelVerdict[], findings: readonly FindingVerdict[]): Tally {
  const found = count(labels, (one) => one.found);
  const wrong = count(findings, (one) => one.verdict === 'false');
  return {
    labels: labels.length,
    found,
    wrong,
    neutral: count(findings, (one) => one.verdict === 'neutral'),
    exactKind: count(labels, (one) => one.exactKind),
    exactVendor: count(labels, (one) => one.exactVendor),
    precision: ratio(found, found + wrong),
    recall: ratio(found, labels.length),
  };
}

export const tallyOf = (scores: readonly Score[], group: Group): Tally =>
  tally(
    scores.flatMap(({ labels }) => labels.filter((one) => one.group === group)),
    scores.flatMap(({ findings }) => findings.filter((one) => one.group === group)),
  );

/** One row of a table by vendor, language or kind. */
export interface Slice {
  readonly name: string;
  readonly tally: Tally;
}

/**
 * Tallies by a name that labels and findings bear, most labels first. Where a finding bears several names, it counts for
 * each: a wrong line with two kinds is wrong for both.
 */
export function slices(
  scores: readonly Score[],
  nameOfLabel: (verdict: LabelVerdict) => string,
  namesOfFinding: (verdict: FindingVerdict) => readonly string[],
): Slice[] {
  const labels = scores.flatMap((one) => one.labels);
  const findings = scores.flatMap((one) => one.findings);
  const names = new Set([...labels.map(nameOfLabel), ...findings.flatMap(namesOfFinding)]);
  const rows = [...names].map((name) => ({
    name,
    tally: tally(
      labels.filter((one) => nameOfLabel(one) === name),
      findings.filter((one) => namesOfFinding(one).includes(name)),
    ),
  }));
  const isTold = ({ tally: { labels: wanted, wrong } }: Slice): boolean => wanted + wrong > 0;
  return rows.filter(isTold).sort((a, b) => b.tally.labels - a.tally.labels || (a.name < b.name ? -1 : 1));
}

export interface Mean {
  readonly precision: number | null;
  readonly recall: number | null;
}

const mean = (values: readonly (number | null)[]): number | null => {
  const told = values.filter((value) => value !== null);
  return ratio(
    told.reduce((sum, value) => sum + value, 0),
    told.length,
  );
};

/** Mean over repositories, so that one large repository does not rule. Those with nothing to divide by are left out. */
export function meanOf(scores: readonly Score[], group: Group): Mean {
  const each = scores.map((one) => tallyOf([one], group));
  return { precision: mean(each.map((one) => one.precision)), recall: mean(each.map((one) => one.recall)) };
}

export interface Silence {
  readonly negatives: number;
  readonly silent: number;
}

/** How many repositories without any video call stayed without a primary finding. */
export function silenceOf(scores: readonly Score[]): Silence {
  const negatives = scores.filter((one) => one.hardNegative);
  return { negatives: negatives.length, silent: count(negatives, (one) => tallyOf([one], 'primary').wrong === 0) };
}

export const groupTallies = (scores: readonly Score[]): { readonly group: Group; readonly tally: Tally }[] =>
  groups.map((group) => ({ group, tally: tallyOf(scores, group) }));
