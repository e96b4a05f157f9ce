import { codeEvidence, counted, type MetricDefinition } from './metric.ts';

/**
 * Exit readiness: what is already there that makes a move safe.
 *
 * 100 where no test touches the vendor, 50 where tests touch or mock it, 0 where an interface has at least two working
 * implementations. Range 0–100. High: the move goes without a net. Low: the next vendor is one more implementation.
 * Source: cost model v1, section 3.5.
 */
export const exitReadiness: MetricDefinition = {
  id: 'exit-readiness',
  measure: ({ usage, coefficients }) => {
    const { state, places } = usage.tests;
    const used = coefficients.used(`lockin.exit-readiness.${state}`);
    const names = [...new Set(places.map(({ text }) => text))].join(', ');
    const explanation = {
      none: 'No test touches the vendor.',
      mocked: `${counted(places.length, 'test file')} ${places.length === 1 ? 'touches' : 'touch'} the vendor.`,
      interface: `${names}: an interface with at least two implementations stands in front of the vendor.`,
    }[state];
    return { value: used.value, explanation, evidence: codeEvidence(places), unknown: [], coefficients: [used] };
  },
};
