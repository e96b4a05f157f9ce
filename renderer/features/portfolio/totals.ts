import type { VendorId } from '../../../core/catalog/schema.ts';
import type { PortfolioRow } from '../../db/portfolio.ts';
import type { SnapshotSummary, VendorFigures } from '../../db/records.ts';

/** The vendor with the highest known score; undefined where none was judged. */
export const hardestOf = ({ vendors }: SnapshotSummary): VendorFigures | undefined =>
  vendors.filter(({ score }) => score !== null).toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];

export interface Totals {
  readonly calls: number;
  /** By calls over all repositories, most first. */
  readonly vendors: readonly { readonly vendor: VendorId; readonly calls: number }[];
  readonly scanned: number;
  /** Null where an old snapshot does not say. */
  readonly alarms: number | null;
}

export const totalsOf = (rows: readonly PortfolioRow[]): Totals => {
  const calls = new Map<VendorId, number>();
  const summaries = rows.flatMap(({ latest }) => (latest ? [latest.summary] : []));
  for (const { vendors } of summaries)
    for (const { vendor, calls: own } of vendors) calls.set(vendor, (calls.get(vendor) ?? 0) + own);
  return {
    calls: summaries.reduce((sum, { productionCalls }) => sum + productionCalls, 0),
    vendors: [...calls].map(([vendor, sum]) => ({ vendor, calls: sum })).sort((a, b) => b.calls - a.calls),
    scanned: summaries.length,
    alarms: summaries.reduce<number | null>(
      (sum, { alarms }) => (sum === null || alarms == null ? null : sum + alarms),
      0,
    ),
  };
};
