import { threePoint, threePointSources, times } from '../three-point.ts';
import { counted, droppedBy, type PackageDefinition } from './package.ts';

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
              `${counted(rebuilt.length, 'capability', 'capabilities')} to rebuild${rebuilt.length > 0 ? `: ${rebuilt.join(', ')}` : ''}`,
              ...(given.length > 0 ? [`given up: ${given.join(', ')}`] : []),
            ]
              .join('; ')
              .concat('.'),
      evidence: given.map((capability) => ({ type: 'setting', text: `${capability} is given up` })),
      coefficients: rebuilt.length > 0 ? threePointSources(coefficients, 'missing') : [],
      remarks:
        unknown.length > 0 ? [`Whether the target can do ${unknown.join(', ')} is unknown; counted as missing.`] : [],
    };
  },
};
