import type { Coefficients } from '../catalog/coefficients.ts';
import type { EffortKey } from '../catalog/model-schema.ts';
import type { VendorUsage } from '../lockin/types.ts';
import type { Range } from './types.ts';

/** What the size of a change is told from. Counted on the code as it stands; no target, no settings. */
export interface EditFeatures {
  /** Production files with evidence, configuration left out. */
  readonly productionFiles: number;
  /** Production, configuration and test files with evidence. */
  readonly allFiles: number;
  /** Sum over the production files of the line of their last evidence: how far one must read to see every place. */
  readonly reach: number;
  /** Tests touch the vendor. */
  readonly tested: boolean;
}

export const editFeatures = (
  usage: Pick<VendorUsage, 'files' | 'configFiles' | 'testSites' | 'sites'>,
): EditFeatures => {
  const last = new Map(usage.files.map((path) => [path, 1]));
  for (const { path, line } of usage.sites) if (line > (last.get(path) ?? line)) last.set(path, line);
  return {
    productionFiles: usage.files.length,
    allFiles: usage.files.length + usage.configFiles.length + usage.testSites.length,
    reach: [...last.values()].reduce((sum, line) => sum + line, 0),
    tested: usage.testSites.length > 0,
  };
};

/**
 * Files and lines that such a change touched in public migrations: files = files with evidence; lines = scale ·
 * (1 + F)^a · reach^b · (c where tests touch the vendor), 80 % range ×/÷ band. Coefficients are fitted; how well they
 * predict migrations they were not fitted on is printed by `npm run calibrate`.
 */
export const predictedEdits = (
  features: EditFeatures,
  coefficients: Coefficients<EffortKey>,
): { readonly files: number; readonly lines: Range } => {
  const { productionFiles, allFiles, reach, tested } = features;
  const likely =
    coefficients.value('effort.predict.scale') *
    (1 + productionFiles) ** coefficients.value('effort.predict.files') *
    Math.max(1, reach) ** coefficients.value('effort.predict.reach') *
    (tested ? coefficients.value('effort.predict.tests') : 1);
  const band = coefficients.value('effort.predict.band');
  return {
    files: Math.round(coefficients.value('effort.predict.list') * allFiles),
    lines: { low: likely / band, likely, high: likely * band },
  };
};
