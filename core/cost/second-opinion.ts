import type { Coefficients } from '../catalog/coefficients.ts';
import type { EffortKey } from '../catalog/model-schema.ts';
import type { VendorUsage } from '../lockin/types.ts';
import { editFeatures, predictedEdits } from './predicted-edits.ts';
import type { ExitCost, Range } from './types.ts';

/**
 * What public migrations changed, beside the hours: files = 1.25 · files with evidence; lines = 28.9 · (1 + F)^1.21, 80 %
 * range ×/÷ 2.6. F = production files with evidence. Source: cost model v1, section 2. Beside it what the backtested rule predicts.
 */
export const secondOpinion = (
  usage: Pick<VendorUsage, 'files' | 'configFiles' | 'testSites' | 'sites'>,
  coefficients: Coefficients<EffortKey>,
): ExitCost['secondOpinion'] => {
  const features = editFeatures(usage);
  const likely =
    coefficients.value('effort.second.lines') *
    (1 + usage.files.length) ** coefficients.value('effort.second.exponent');
  const band = coefficients.value('effort.second.band');
  return {
    files: Math.round(coefficients.value('effort.second.files') * features.allFiles),
    lines: { low: likely / band, likely, high: likely * band },
    predicted: { ...predictedEdits(features, coefficients), features },
  };
};

/** A sentence where hours and lines do not go together; none where they do. Usual: 1 to 20 minutes a changed line. */
export const disagreement = (
  likelyHours: number,
  lines: Range,
  coefficients: Coefficients<EffortKey>,
): readonly string[] => {
  const minutes = (60 * likelyHours) / lines.likely;
  const low = coefficients.value('effort.second.minutes-low');
  const high = coefficients.value('effort.second.minutes-high');
  return minutes >= low && minutes <= high
    ? []
    : [`Flagged for review: ${minutes.toFixed(1)} minutes a predicted line, usual is ${low} to ${high}.`];
};
