import type { Coefficients } from '../../core/catalog/coefficients.ts';
import type { EffortKey } from '../../core/catalog/model-schema.ts';
import { type EditFeatures, editFeatures, predictedEdits } from '../../core/cost/predicted-edits.ts';
import { atRow, type Ridge, ridge } from './linear.ts';
import type { Measured } from './measure.ts';

/**
 * How strongly slopes are pulled to zero: as much as two further records without any pattern would. Of 0.5 to 5 it had the
 * smallest error over 400 splits in which four of the lineages were left out at a time.
 */
export const penalty = 2;

const row = ({ productionFiles, reach, tested }: EditFeatures): readonly number[] => [
  Math.log(1 + productionFiles),
  Math.log(Math.max(1, reach)),
  tested ? 1 : 0,
];

export const linesOf = ({ migration }: Measured): number =>
  migration.vendor_lines_added + migration.vendor_lines_removed;

/** Fits the logarithm of the changed lines on the same three features that the product uses. */
export const fitLines = (cases: readonly Measured[]): Ridge =>
  ridge(
    cases.map(({ usage }) => row(editFeatures(usage))),
    cases.map((one) => Math.log(Math.max(1, linesOf(one)))),
    penalty,
  );

/** As the coefficients of the effort model: scale, exponents and the factor for tests. */
export const asCoefficients = ({ intercept, slopes }: Ridge) => ({
  scale: Math.exp(intercept),
  files: slopes[0] ?? 0,
  reach: slopes[1] ?? 0,
  tests: Math.exp(slopes[2] ?? 0),
});

export interface Prediction {
  readonly lines: number;
  readonly files: number;
  /** True where the record took no part in fitting the coefficients that predict it. */
  readonly unseen: boolean;
}

/**
 * Predicts each record by coefficients it had no part in: a record the shipped coefficients were fitted on by a fit on the
 * other lineages, any other record by the shipped ones.
 */
export const predictAll = (
  cases: readonly Measured[],
  wasFittedOn: (one: Measured) => boolean,
  coefficients: Coefficients<EffortKey>,
): readonly Prediction[] => {
  const fitted = cases.filter(wasFittedOn);
  const shipped = (one: Measured) => predictedEdits(editFeatures(one.usage), coefficients);
  return cases.map((one) => {
    const { files, lines } = shipped(one);
    const others = fitted.filter(({ lineage }) => lineage !== one.lineage);
    if (!wasFittedOn(one)) return { lines: lines.likely, files, unseen: true };
    if (others.length < 8) return { lines: lines.likely, files, unseen: false };
    return { lines: Math.exp(atRow(fitLines(others), row(editFeatures(one.usage)))), files, unseen: true };
  });
};
