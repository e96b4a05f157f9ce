import type { ExplainedExitCost } from '../types.ts';
import type { CapabilityGap, Leg } from './types.ts';

/** What the target does not give: capabilities that are missing, unknown or given up, and calls that cannot be made as written. */
export const gapsOf = (leg: Leg, { breakdown }: Pick<ExplainedExitCost, 'breakdown'>): readonly CapabilityGap[] => {
  const { from, to } = leg;
  const dropped = new Set(leg.dropped);
  const missing = (breakdown.mapping?.capabilities ?? []).filter((mapped) => mapped.class === 'm');
  const impossible = breakdown.calls.filter(({ verdict }) => verdict === 'impossible');
  return [
    ...missing.map(({ capability, known, reason }): CapabilityGap => {
      const kind = dropped.has(capability) ? 'dropped' : known ? 'missing' : 'unknown';
      return { from, to, kind, subject: capability, reason };
    }),
    ...impossible.map(
      ({ sites, items }): CapabilityGap => ({
        from,
        to,
        kind: 'call',
        subject: sites.map(({ symbol, path, line }) => `${symbol} at ${path}:${line}`).join(', '),
        reason: items
          .filter(({ verdict }) => verdict === 'impossible')
          .map(({ parameter, reason }) => `${parameter}: ${reason}`)
          .join('; '),
      }),
    ),
  ];
};
