import { capabilityWords } from '../../catalog/capability-mapping.ts';
import { mappingClasses } from '../../catalog/vocabulary.ts';
import { nothing, plus, threePoint, threePointSources, times } from '../three-point.ts';
import { counted, type PackageDefinition } from './package.ts';

/**
 * Learning the target: a base, plus each capability in use by how it maps. Dropped capabilities are still learned about,
 * since somebody must find out that they are to be dropped. All drop-in still costs the base.
 * Source: cost model v1, section 3.3; few APIs to learn, but each must be learned (arXiv 2207.01124v2).
 */
export const learn: PackageDefinition = {
  id: 'learn',
  estimate: ({ mapping, usage, coefficients }) => {
    const classes = mapping?.capabilities.map((mapped) => mapped.class) ?? usage.capabilities.map(() => 'm' as const);
    const count = (wanted: string): number => classes.filter((found) => found === wanted).length;
    const capabilities = mappingClasses.reduce(
      (sum, kind) => plus(sum, times(threePoint(coefficients, `learn.${kind}`), count(kind))),
      nothing,
    );
    return {
      hours: plus(threePoint(coefficients, 'learn.base'), capabilities),
      explanation: `The target itself has to be learned, and ${counted(classes.length, 'capability', 'capabilities')}: ${count('d')} drop-in, ${count('a')} to adapt, ${count('m')} missing or unknown.`,
      evidence: (mapping?.capabilities ?? []).flatMap(({ capability, reason, source }) =>
        source === null
          ? []
          : [
              {
                type: 'fact',
                text: `${capabilityWords(capability)}: ${reason}`,
                source: source.url,
                seen: source.seen,
              },
            ],
      ),
      coefficients: [
        ...threePointSources(coefficients, 'learn.base'),
        ...mappingClasses
          .filter((kind) => count(kind) > 0)
          .flatMap((kind) => threePointSources(coefficients, `learn.${kind}`)),
      ],
      remarks: [],
    };
  },
};
