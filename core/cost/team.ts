import type { Coefficients } from '../catalog/coefficients.ts';
import type { EffortKey } from '../catalog/model-schema.ts';
import type { Factor, Settings } from './types.ts';

/** f: familiarity (0.85 team knows the target, 1, 1.25 new to both) times review and coordination. */
export const teamFactors = (settings: Settings, coefficients: Coefficients<EffortKey>): readonly Factor[] => {
  const review = coefficients.used('effort.team.review');
  return [
    {
      label: 'Familiarity',
      value: settings.familiarity,
      evidence: { type: 'setting', text: `Familiarity ${settings.familiarity}` },
    },
    {
      label: review.label,
      value: review.value,
      evidence: review.edited
        ? { type: 'setting', text: `${review.label} ${review.value}` }
        : { type: 'fact', text: `${review.label} ${review.value}`, source: review.source, seen: review.seen },
    },
  ];
};

export const teamFactor = (factors: readonly Factor[]): number =>
  factors.reduce((product, { value }) => product * value, 1);
