import type { VendorDifference } from '../../../history/compare-numbers.ts';
import type { Tracked } from '../../../history/types.ts';
import type { DifferenceReport } from '../../history-types.ts';
import { rounded, roundedOrNull } from '../rounded.ts';

const sideOf = ({ name, commit, day, figures }: DifferenceReport['before']) => ({
  name,
  commit,
  date: day,
  calls: figures.calls,
  concentration: figures.concentration,
  score: roundedOrNull(figures.hardest?.score ?? null),
  hardest: figures.hardest?.vendor ?? null,
});

const causesOf = (causes: VendorDifference['scoreCauses']) => causes.map(({ id, by }) => ({ id, by: rounded(by) }));

const bothOf = ({ before, after }: VendorDifference['score']) => ({
  before: roundedOrNull(before),
  after: roundedOrNull(after),
});

const vendorOf = ({ vendor, calls, score, scoreCauses, days, daysCauses }: VendorDifference) => ({
  vendor,
  calls,
  score: bothOf(score),
  scoreCauses: causesOf(scoreCauses),
  days: bothOf(days),
  hoursCauses: causesOf(daysCauses),
});

/** Stable and versioned. Every finding that came, went or changed, in every lane. */
export const differenceJson = (report: DifferenceReport): string => {
  const { toolVersion, catalogueVersion, catalogueDay, today, name, difference, broughtBy, notes } = report;
  const placed = ({ identity, finding }: Tracked) => ({ identity, ...finding });
  const origin = ({ identity }: Tracked) => broughtBy.get(identity) ?? null;
  const body = {
    formatVersion: 1,
    toolVersion,
    catalogueVersion,
    catalogueDay,
    today,
    name,
    before: sideOf(report.before),
    after: sideOf(report.after),
    vendors: difference.vendors.map(vendorOf),
    added: difference.added.map(({ finding, back }) => ({ ...placed(finding), back, broughtBy: origin(finding) })),
    removed: difference.removed.map(placed),
    changed: difference.changed.map(({ before, after, change }) => ({
      change,
      before: placed(before),
      after: placed(after),
      broughtBy: origin(after),
    })),
    same: difference.same,
    notes,
  };
  return `${JSON.stringify(body, null, 2)}\n`;
};
