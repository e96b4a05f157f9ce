import { type Simulation, simulate } from './monte-carlo/simulate.ts';
import { teamFactor } from './team.ts';
import type { ExplainedExitCost } from './types.ts';

/** The picture behind an exit cost: 10 000 seeded draws of the same packages under the same factors. */
export const distributionOf = ({
  packages,
  breakdown,
}: Pick<ExplainedExitCost, 'packages' | 'breakdown'>): Simulation =>
  simulate({
    packages: packages.map(({ hours }) => hours),
    factor: teamFactor(breakdown.factors),
    sharedSigma: breakdown.sharedSigma,
  });
