import type { Scenario } from '../../../core/cost/scenario/types.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';

/**
 * The ways out of one vendor that are worth setting side by side: the two that lose least, the quickest, the gateway that
 * takes over most calls, and the first of them with an adapter in front.
 */
export const likelyWays = ({ vendor, alternatives }: VendorAssessment): readonly Omit<Scenario, 'name'>[] => {
  const living = alternatives.filter(({ suggested, exit }) => suggested !== false && exit !== null);
  const quick = living.toSorted((a, b) => (a.exit?.days.likely ?? 0) - (b.exit?.days.likely ?? 0))[0];
  const gateway = living
    .filter((one) => one.gateway)
    .toSorted((a, b) => (b.gateway?.covered ?? 0) - (a.gateway?.covered ?? 0))[0];
  const chosen = [living[0], living[1], quick, gateway].flatMap((one) => one?.vendor ?? []);
  const direct = [...new Set(chosen)].map((to) => ({ legs: [{ from: vendor, to }], adapterFirst: false }));
  const best = living[0]?.vendor ?? null;
  return [...direct, { legs: [{ from: vendor, to: best }], adapterFirst: true }];
};
