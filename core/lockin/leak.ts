import { codeEvidence, counted, type MetricDefinition, percent } from './metric.ts';

/**
 * Leak: how much of the vendor shows outside its largest module.
 *
 * 50 · (1 − C) + 50 · min(1, T / full): C = share of the code sites in the largest single module, T = vendor types in
 * signatures outside it, full = 20. Range 0–100. High: the vendor is called from everywhere and its types travel through
 * the code. Low: one module hides it. Without a code site nothing is wrapped and nothing is called: C counts as 1.
 * Source: cost model v1, section 3.5, after Martin's coupling measures.
 */
export const leak: MetricDefinition = {
  id: 'leak',
  measure: ({ usage, coefficients }) => {
    const outside = coefficients.used('lockin.leak.outside');
    const types = coefficients.used('lockin.leak.types');
    const full = coefficients.used('lockin.leak.types-full');
    const share = usage.wrapper?.share ?? 1;
    const leaked = usage.leakedTypes.length;
    const module =
      usage.wrapper === null
        ? 'No code site was found'
        : `${percent(share)} of the code sites are in ${usage.wrapper.path}`;
    return {
      value: outside.value * (1 - share) + types.value * Math.min(1, leaked / Math.max(1, full.value)),
      explanation: `${module}; ${counted(leaked, 'signature')} outside it ${leaked === 1 ? 'names' : 'name'} a type of the vendor.`,
      evidence: codeEvidence([...usage.outside, ...usage.leakedTypes]),
      unknown: [],
      coefficients: [outside, types, full],
    };
  },
};
