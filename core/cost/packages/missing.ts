import { capitalised } from '../../base/text.ts';
import { capabilityWords } from '../../catalog/capability-mapping.ts';
import { threePoint, threePointSources, times } from '../three-point.ts';
import { counted, droppedBy, type PackageDefinition } from './package.ts';

const named = (capabilities: readonly string[]): string => capabilities.map(capabilityWords).join(', ');

/**
 * Redesign for capabilities the target has not, 2 / 8 / 24 h each; unknown counts as missing, dropped ones cost nothing
 * here. Source: cost model v1, section 3.3; AWS SCT calls an action significant from 6 h.
 */
export const missing: PackageDefinition = {
  id: 'missing',
  estimate: (input) => {
    const { usage, mapping, coefficients } = input;
    const dropped = droppedBy(input);
    const gaps =
      mapping?.capabilities.filter((mapped) => mapped.class === 'm').map(({ capability }) => capability) ??
      usage.capabilities.map(({ key }) => key);
    const rebuilt = gaps.filter((capability) => !dropped.has(capability));
    const given = gaps.filter((capability) => dropped.has(capability));
    const unknown = mapping?.capabilities.filter(({ known }) => !known).map(({ capability }) => capability) ?? [];
    return {
      hours: times(threePoint(coefficients, 'missing'), rebuilt.length),
      explanation:
        gaps.length === 0
          ? 'Nothing in use is missing.'
          : [
              rebuilt.length === 0
                ? 'Nothing has to be rebuilt'
                : `${counted(rebuilt.length, 'capability has', 'capabilities have')} to be rebuilt: ${named(rebuilt)}`,
              ...(given.length > 0 ? [`${named(given)} ${given.length === 1 ? 'is' : 'are'} given up`] : []),
            ]
              .join('; ')
              .concat('.'),
      evidence: given.map((capability) => ({
        type: 'setting',
        text: `${capitalised(capabilityWords(capability))} is given up`,
      })),
      coefficients: rebuilt.length > 0 ? threePointSources(coefficients, 'missing') : [],
      remarks:
        unknown.length > 0 ? [`Whether the target can do ${named(unknown)} is unknown; counted as missing.`] : [],
    };
  },
};
