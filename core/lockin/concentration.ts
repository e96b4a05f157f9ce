import { type MetricDefinition, type MetricInput, percent } from './metric.ts';

const bySpend = (spend: Readonly<Record<string, number>> | null): MetricInput['usage']['shares'] => {
  const total = Object.values(spend ?? {}).reduce((sum, amount) => sum + amount, 0);
  return total === 0 ? [] : Object.entries(spend ?? {}).map(([vendor, amount]) => ({ vendor, share: amount / total }));
};

/**
 * Concentration: how few video vendors carry everything.
 *
 * 100 · sum of squared shares over all video vendors in the code (Herfindahl–Hirschman index on a scale to 100), by spend
 * where it is known for every vendor, else by production call sites. Range 0–100. High: one vendor; losing it stops
 * everything. Low: many of equal size. The same for every vendor of a scan. Without any call one vendor is assumed.
 * Source: cost model v1, section 3.5; index as used in merger guidelines.
 */
export const concentration: MetricDefinition = {
  id: 'concentration',
  measure: ({ usage, spend, nameOf }) => {
    const spent = bySpend(spend);
    const shares = spent.length > 0 ? spent : usage.shares;
    const basis = spent.length > 0 ? 'monthly spend' : 'production calls';
    const own = shares.find(({ vendor }) => vendor === usage.vendor)?.share ?? 0;
    return {
      value: shares.length === 0 ? 100 : 100 * shares.reduce((sum, { share }) => sum + share * share, 0),
      explanation:
        shares.length === 0
          ? 'No call site to share out; counted as one vendor.'
          : `Shares of ${basis}: ${shares.map(({ vendor, share }) => `${nameOf(vendor)} ${percent(share)}`).join(', ')}; this vendor ${percent(own)}.`,
      evidence: spent.length > 0 ? [{ type: 'setting', text: 'Monthly volumes and prices' }] : [],
      unknown: shares.length === 0 ? ['How calls are shared between vendors.'] : [],
      coefficients: [],
    };
  },
};
