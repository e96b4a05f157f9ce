import type { Vendor } from '../../catalog/schema.ts';
import type { AsyncPattern } from '../../catalog/vocabulary.ts';
import { threePoint, threePointSources, times } from '../three-point.ts';
import { codeEvidence, counted, type PackageDefinition, type PackageInput } from './package.ts';

/** Asking an operation object for its state is polling under another name. */
const family = (pattern: AsyncPattern): AsyncPattern => (pattern === 'operation' ? 'poll' : pattern);

const byCall: Partial<Record<Vendor['callSites'][number]['kind'], AsyncPattern>> = {
  poll: 'poll',
  webhook: 'webhook',
  stream: 'stream',
};

/** What the target's entry says, and what its calls prove. */
const offeredBy = (to: Vendor): ReadonlySet<AsyncPattern> =>
  new Set([
    ...to.coupling.asyncPattern.map(family),
    ...[...to.callSites, ...to.rest].flatMap(({ kind }) => byCall[kind] ?? []),
  ]);

/** Patterns the code relies on that the target does not offer; all of them where no target is known. */
const changes = ({ usage, to }: PackageInput): readonly AsyncPattern[] => {
  const offered = to === null ? new Set() : offeredBy(to);
  return usage.asyncPatterns.map(family).filter((pattern) => !offered.has(pattern));
};

/**
 * A change in how the code learns that work is done (poll to webhook, webhook to poll, stream to job …), 2 / 5 / 12 h each:
 * a hidden state machine changes. Source: cost model v1, section 3.3.
 */
export const asyncChange: PackageDefinition = {
  id: 'async',
  estimate: (input) => {
    const { usage, to, coefficients } = input;
    const changed = changes(input);
    return {
      hours: times(threePoint(coefficients, 'async'), changed.length),
      explanation:
        changed.length === 0
          ? 'The code can wait for the target as it waits now, or does not wait itself.'
          : `The target does not offer ${counted(changed.length, 'way')} of waiting that the code uses: ${changed.join(', ')}.`,
      evidence: [
        ...codeEvidence([...usage.awaitGroups.flatMap(({ places }) => places), ...usage.webhooks]),
        ...(to?.sources.slice(0, 1).map(({ url, seen }) => ({
          type: 'fact' as const,
          text: `${to.name} offers ${[...offeredBy(to)].join(', ')}`,
          source: url,
          seen,
        })) ?? []),
      ],
      coefficients: changed.length > 0 ? threePointSources(coefficients, 'async') : [],
      remarks:
        to === null && changed.length > 0
          ? ['How the target tells that work is done is unknown; counted as a change.']
          : [],
    };
  },
};
