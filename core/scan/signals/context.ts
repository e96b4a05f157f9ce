import type { VendorId } from '../../catalog/schema.ts';
import type { Decided } from '../match/decide.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { CallRef } from '../resolve/value.ts';
import type { Signal, SignalKind } from '../types.ts';
import { OwnCalls } from './own-calls.ts';

/** A call that asks a vendor, or takes in what it reports. */
export interface Asked {
  readonly ref: CallRef;
  readonly vendor: VendorId;
  /** As in the catalogue's call patterns; null where it knows none. */
  readonly operation: string | null;
  readonly capability: string | null;
}

/** What was decided, in the form the signals ask for. */
export interface SignalContext {
  readonly evaluator: Evaluator;
  readonly decided: Decided;
  /** In the order of the files. */
  readonly asked: readonly Asked[];
  /** Files that ask a vendor, each with the vendors it asks. */
  readonly asking: ReadonlyMap<ProjectFile, ReadonlySet<VendorId>>;
  /** Vendors the project uses, sorted. */
  readonly used: readonly VendorId[];
  readonly own: OwnCalls;
  readonly vendorOf: (ref: CallRef) => VendorId | null;
}

export const callKey = ({ file, call }: CallRef): string => `${file.index} ${call}`;

export const askedOf = (decided: Decided): Asked[] => [
  ...decided.sdk
    .filter(({ match }) => match.kind !== 'client-init')
    .map(({ match, vendor }) => ({
      ref: match.ref,
      vendor,
      operation: match.rule?.kind ?? null,
      capability: match.rule?.capability ?? null,
    })),
  ...decided.http.map(({ match, vendor }) => ({
    ref: match.ref,
    vendor,
    operation: match.match?.endpoint?.kind ?? (match.origin ? 'download' : null),
    capability: match.match?.endpoint?.capability ?? null,
  })),
];

const askingOf = (asked: readonly Asked[]): Map<ProjectFile, Set<VendorId>> => {
  const found = new Map<ProjectFile, Set<VendorId>>();
  for (const { ref, vendor } of asked) found.set(ref.file, (found.get(ref.file) ?? new Set<VendorId>()).add(vendor));
  return found;
};

export const usedVendors = ({ sdk, http, addresses, models }: Decided): readonly VendorId[] =>
  [...new Set([...sdk, ...http, ...addresses, ...models].map(({ vendor }) => vendor))].sort();

export const signalContext = (evaluator: Evaluator, decided: Decided): SignalContext => {
  const asked = askedOf(decided);
  const vendors = new Map(asked.map(({ ref, vendor }) => [callKey(ref), vendor]));
  return {
    evaluator,
    decided,
    asked,
    asking: askingOf(asked),
    used: usedVendors(decided),
    own: new OwnCalls(evaluator),
    vendorOf: (ref) => vendors.get(callKey(ref)) ?? null,
  };
};

export const signal = (
  kind: SignalKind,
  file: ProjectFile,
  line: number,
  vendor: VendorId,
  symbol: string,
): Signal => ({
  kind,
  path: file.path,
  line,
  vendor,
  symbol: symbol.slice(0, 200),
  lane: file.lane,
});
