import { codeEvidence, counted, type MetricDefinition } from './metric.ts';

/**
 * Async surface: how much of the code waits for the vendor or shows it.
 *
 * 100 · min(1, (2 · webhook handlers + groups of waiting calls + 1 where a player, call screen or live stream is used) / 8).
 * Range 0–100. High: the hidden state machine must be rebuilt. Low: calls return and are done.
 * Source: cost model v1, section 3.5.
 */
export const asyncSurface: MetricDefinition = {
  id: 'async-surface',
  measure: ({ usage, coefficients }) => {
    const webhook = coefficients.used('lockin.async-surface.webhook');
    const await_ = coefficients.used('lockin.async-surface.await');
    const surface = coefficients.used('lockin.async-surface.surface');
    const full = coefficients.used('lockin.async-surface.full');
    const shown = usage.surface.length > 0;
    const points =
      webhook.value * usage.webhooks.length + await_.value * usage.awaitGroups.length + (shown ? surface.value : 0);
    return {
      value: 100 * Math.min(1, points / Math.max(1, full.value)),
      explanation: `${counted(usage.webhooks.length, 'webhook handler')}, ${counted(usage.awaitGroups.length, 'group')} of waiting calls, ${shown ? 'a' : 'no'} player, call screen or live stream.`,
      evidence: codeEvidence([
        ...usage.webhooks,
        ...usage.awaitGroups.flatMap(({ places }) => places),
        ...usage.surface,
      ]),
      unknown: [],
      coefficients: [webhook, await_, surface, full],
    };
  },
};
