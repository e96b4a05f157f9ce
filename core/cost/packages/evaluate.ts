import { alikeSites, sitesEvidence } from '../alike-sites.ts';
import { distinctModels, listsModel } from '../model-name.ts';
import { threePoint, threePointSources, times } from '../three-point.ts';
import { counted, type PackageDefinition, type PackageInput } from './package.ts';

const isGenerative = ({ from, model }: PackageInput): boolean =>
  from !== null && model.generativeCategories.includes(from.category);

/** Something is generated but no model id is known: at least one model is in use. */
const generatesUnnamed = ({ usage }: PackageInput): boolean =>
  usage.models.length === 0 && usage.sites.some(({ kind }) => kind === 'request');

/** Models in use, one a model however many ids name it, by whether the target lists them too. */
const modelsBy = ({ usage, to, modelNames }: PackageInput) => {
  const models = distinctModels(usage.models, modelNames);
  const stays = to === null ? () => false : listsModel(to, modelNames);
  return { replaced: models.filter((id) => !stays(id)), kept: models.filter(stays) };
};

const explained = (replaced: readonly string[], kept: readonly string[]): string =>
  [
    replaced.length === 0
      ? 'No generative model is replaced'
      : `${counted(replaced.length, 'generative model has', 'generative models have')} to be compared and tuned again: ${replaced.join(', ')}`,
    ...(kept.length > 0 ? [`${kept.join(', ')} can stay at the target`] : []),
  ]
    .join('; ')
    .concat('.');

/**
 * Comparing results, tuning prompts and cost caps again: 1 / 4 / 12 h for each generative model that is replaced. A model
 * that the target sells too stays; ids for text and for pictures of one model are one. Source: cost model v1, section 3.3.
 */
export const evaluate: PackageDefinition = {
  id: 'eval',
  estimate: (input) => {
    const { usage, coefficients } = input;
    const generative = isGenerative(input);
    const unnamed = generative && generatesUnnamed(input);
    const { replaced, kept } = generative ? modelsBy(input) : { replaced: [], kept: [] };
    const count = unnamed ? 1 : replaced.length;
    return {
      hours: times(threePoint(coefficients, 'eval'), count),
      explanation: unnamed
        ? 'No model is named in the code; one is counted to be compared and tuned again.'
        : explained(replaced, kept),
      evidence: generative
        ? alikeSites(usage.sites)
            .filter(([site]) => site?.model != null)
            .flatMap(sitesEvidence)
        : [],
      coefficients: count > 0 ? threePointSources(coefficients, 'eval') : [],
      remarks: unnamed ? ['Which models are used is not in the code; one is counted.'] : [],
    };
  },
};
