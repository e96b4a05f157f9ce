import { daysBetween } from '../../../base/day.ts';
import { hotSpots } from '../../../history/hot-spots.ts';
import { ownerTotals } from '../../../history/owner-totals.ts';
import { type OwnershipReport, ownerName } from '../../../history/ownership.ts';
import type { ScanResult } from '../../../scan/types.ts';
import { hotSpotDefinition } from '../../wording/ownership.ts';
import { rounded } from '../rounded.ts';

const heatPlaces = 10_000;

/** Stable and versioned: every finding with its owner and age, then totals by owner and hot spots. */
export const ownershipJson = (scan: ScanResult, report: OwnershipReport): string => {
  const { commit, ownersFile, places, since, changes, notes } = report;
  const { toolVersion, catalogueVersion, catalogueDay, today, root, findings } = scan;
  const entry = (finding: ScanResult['findings'][number], index: number) => {
    const { owners = [], origin = null, uncommitted = false } = places[index] ?? {};
    const { path, line, column, vendor, kind, symbol, lane } = finding;
    return {
      ...{ path, line, column, vendor, kind, symbol, lane },
      owner: ownerName({ owners, origin }),
      owners,
      writtenBy: origin,
      ageDays: origin === null ? null : Math.max(0, daysBetween(origin.day, today)),
      uncommitted,
    };
  };
  const body = {
    formatVersion: 1,
    ...{ toolVersion, catalogueVersion, catalogueDay, today },
    name: root.name,
    commit,
    ownersFile,
    owners: ownerTotals(findings, places),
    hotSpots: {
      definition: hotSpotDefinition,
      since,
      files: hotSpots(findings, changes).map((spot) => ({
        ...spot,
        heat: rounded(spot.heat * heatPlaces) / heatPlaces,
      })),
    },
    findings: findings.map(entry),
    notes,
  };
  return `${JSON.stringify(body, null, 2)}\n`;
};
