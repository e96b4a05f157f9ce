import { threePoint, threePointSources } from '../three-point.ts';
import type { PackageDefinition } from './package.ts';

/**
 * Going live: 2 / 5 / 12 h in production (flag, dual run, alerts, rotation of secrets, removal), else 0.25 / 0.5 / 1.
 * Source: cost model v1, section 3.3.
 */
export const rollout: PackageDefinition = {
  id: 'rollout',
  estimate: ({ settings, coefficients }) => {
    const name = settings.inProduction ? 'rollout.production' : 'rollout.other';
    return {
      hours: threePoint(coefficients, name),
      explanation: settings.inProduction
        ? 'In production: flag, dual run, alerts, rotation of secrets, removal of the old path.'
        : 'Not in production: switch over and clean up.',
      evidence: [{ type: 'setting', text: settings.inProduction ? 'In production' : 'Not in production' }],
      coefficients: threePointSources(coefficients, name),
      remarks: [],
    };
  },
};
