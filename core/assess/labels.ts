import type { VendorId } from '../catalog/schema.ts';
import type { Catalogue } from '../catalog/types.ts';
import type { Alarm, Assessment, VendorAssessment } from '../report/types.ts';
import type { Finding } from '../scan/types.ts';

const namedIn = (
  findings: readonly Finding[],
  vendors: readonly VendorAssessment[],
  alarms: readonly Alarm[],
): Set<VendorId> =>
  new Set(
    [
      ...findings.flatMap(({ vendor, underlyingVendor }) =>
        underlyingVendor === null ? [vendor] : [vendor, underlyingVendor],
      ),
      ...vendors.flatMap(({ exit, lockIn, alternatives }) => [
        exit.target,
        lockIn.bestTarget ?? null,
        ...alternatives.map(({ vendor }) => vendor),
      ]),
      ...alarms.map(({ nearest }) => nearest?.vendor ?? null),
    ].filter((id) => id !== null),
  );

/** Short names of every vendor that occurs anywhere, and the labels of all capabilities. An unknown id names itself. */
export const labelsOf = (
  findings: readonly Finding[],
  vendors: readonly VendorAssessment[],
  alarms: readonly Alarm[],
  catalogue: Catalogue,
): Assessment['labels'] => {
  const names = new Map(catalogue.vendors.map(({ id, name }) => [id, name]));
  const ids = [...namedIn(findings, vendors, alarms)].sort();
  return {
    vendors: Object.fromEntries(ids.map((id) => [id, names.get(id) ?? id])),
    capabilities: Object.fromEntries(catalogue.capabilities.map(({ key, label }) => [key, label])),
  };
};
