import type { VendorId } from '../../../core/catalog/schema.ts';
import type { Leg } from '../../../core/cost/scenario/types.ts';
import type { Assessment, VendorAssessment } from '../../../core/report/types.ts';
import type { Draft } from '../../state/plan/store.ts';

const isOff = ({ alarms }: VendorAssessment): boolean => alarms.some(({ state }) => state === 'off');

/** What most needs leaving: what is switched off, most calls first; else the hardest to leave. */
export const proposedLegs = ({ vendors }: Assessment): readonly Leg[] => {
  const off = vendors.filter(isOff).toSorted((a, b) => b.productionCalls - a.productionCalls);
  const first = off[0] ?? vendors[0];
  return first === undefined ? [] : [{ from: first.vendor, to: first.exit.target }];
};

/** The plan on screen: the user's own, or the one that is proposed for this project. */
export const draftFor = (kept: Draft | null, projectId: string, assessment: Assessment): Draft =>
  kept?.projectId === projectId
    ? kept
    : { projectId, keptAs: null, legs: proposedLegs(assessment), adapterFirst: false };

/** The leg with a change; a new vendor to leave brings its own best target. */
export const withLeg = (legs: readonly Leg[], place: number, change: Partial<Leg>): readonly Leg[] =>
  legs.map((leg, index) => (index === place ? { ...leg, ...change } : leg));

/** The target the vendor's own quote is for. */
export const bestTarget = (vendors: readonly VendorAssessment[], from: VendorId): VendorId | null =>
  vendors.find(({ vendor }) => vendor === from)?.exit.target ?? null;

/** The next vendor that no leg leaves yet. */
export const nextToLeave = (vendors: readonly VendorAssessment[], legs: readonly Leg[]): VendorId | null =>
  vendors.find(({ vendor }) => legs.every(({ from }) => from !== vendor))?.vendor ?? null;

/** A capability given up, or taken back. */
export const withDropped = (leg: Leg, capability: string, dropped: boolean): Leg => {
  const others = (leg.dropped ?? []).filter((key) => key !== capability);
  return { ...leg, dropped: dropped ? [...others, capability] : others };
};
