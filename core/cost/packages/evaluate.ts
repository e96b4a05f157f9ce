import { alikeSites, sitesEvidence } from '../alike-sites.ts';
import { threePoint, threePointSources, times } from '../three-point.ts';
import { counted, type PackageDefinition, type PackageInput } from './package.ts';

const isGenerative = ({ from, model }: PackageInput): boolean =>
  from !== null && model.generativeCategories.includes(from.category);

/** Something is generated but no model id is known: at least one model is in use. */
const generatesUnnamed = ({ usage }: PackageInput): boolean =>
  usage.models.length === 0 && usage.sites.some(({ kind }) => kind === 'request');

/**
 * Comparing results, tuning prompts and cost caps again: 1 / 4 / 12 h for each generative model that is replaced.
 * Source: cost model v1, section 3.3.
 */
export const evaluate: PackageDefinition = {
  id: 'eval',
  estimate: (input) => {
    const { usage, coefficients } = input;
    const unnamed = isGenerative(input) && generatesUnnamed(input);
    const models = isGenerative(input) ? usage.models.length + (unnamed ? 1 : 0) : 0;
    return {
      hours: times(threePoint(coefficients, 'eval'), models),
      explanation:
        models === 0
          ? 'No generative model is replaced.'
          : unnamed
            ? 'The model is not named in code; counted as one.'
            : `${counted(models, 'generative model')} to compare and tune again: ${usage.models.join(', ')}.`,
      evidence: isGenerative(input)
        ? alikeSites(usage.sites)
            .filter(([site]) => site?.model != null)
            .flatMap(sitesEvidence)
        : [],
      coefficients: models > 0 ? threePointSources(coefficients, 'eval') : [],
      remarks: unnamed ? ['Which models are used is not in the code; one is counted.'] : [],
    };
  },
};
