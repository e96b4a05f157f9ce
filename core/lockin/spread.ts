import { counted, type MetricDefinition } from './metric.ts';

/**
 * Spread: over how many production files the vendor's evidence is scattered (F, configuration left out).
 *
 * 100 · min(1, log2(1 + F) / log2(1 + full)), full = 32 files. Range 0–100.
 * High: many files must be opened, read and tested to leave. Low: a handful.
 * Source: cost model v1, section 3.5. The logarithm says that the step from 1 to 4 files matters as much as from 8 to 32.
 */
export const spread: MetricDefinition = {
  id: 'spread',
  measure: ({ usage, coefficients }) => {
    const full = coefficients.used('lockin.spread.full');
    const files = usage.files.length;
    const firsts = new Map(usage.sites.toReversed().map((site) => [site.path, site]));
    const value = 100 * Math.min(1, Math.log2(1 + files) / Math.log2(1 + full.value));
    return {
      value,
      explanation: `${counted(files, 'production file')} ${files === 1 ? 'holds' : 'hold'} evidence; ${full.value} or more count as full spread.`,
      evidence: usage.files.map((path) => {
        const first = firsts.get(path);
        return { type: 'code', path, line: first?.line ?? 1, text: first?.symbol ?? 'evidence' };
      }),
      unknown: [],
      coefficients: [full],
    };
  },
};
