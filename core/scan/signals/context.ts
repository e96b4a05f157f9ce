import type { VendorId } from '../../catalog/schema.ts';
import type { Decided } from '../match/decide.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { CallRef, Value } from '../resolve/value.ts';
import type { Signal, SignalKind } from '../types.ts';

export interface Asked {
  readonly ref: CallRef;
  readonly vendor: VendorId;
  readonly operation: string | null;
  readonly capability: string | null;
}

/** What was decided, in the form the signals ask for. */
export interface SignalContext {
  readonly evaluator: Evaluator;
  readonly decided: Decided;
  /** Calls that ask a vendor, in the order of the files. */
  readonly asked: readonly Asked[];
  readonly vendorOf: (ref: CallRef) => VendorId | null;
}

const keyOf = ({ file, call }: CallRef): string => `${file.index} ${call}`;

export const signalContext = (evaluator: Evaluator, decided: Decided): SignalContext => {
  const asked: Asked[] = [
    ...decided.sdk
      .filter(({ match }) => match.kind === 'call')
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
  const vendors = new Map(asked.map(({ ref, vendor }) => [keyOf(ref), vendor]));
  return { evaluator, decided, asked, vendorOf: (ref) => vendors.get(keyOf(ref)) ?? null };
};

/** The vendor out of whose answer a value was taken, and the last name on the way; null where it was not. */
export const answeredBy = (
  context: SignalContext,
  value: Value,
): { readonly vendor: VendorId; readonly name: string } | null => {
  if (value.kind === 'answer') {
    const vendor = context.vendorOf(value.call);
    return vendor === null ? null : { vendor, name: value.name ?? '' };
  }
  if (value.kind !== 'sdk') return null;
  const last = value.calls.at(-1);
  const vendor = last ? context.vendorOf(last) : null;
  if (vendor === null || !value.path.includes('()')) return null;
  const name = value.path.at(-1) ?? '';
  return { vendor, name: name === '()' ? '' : name };
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

/** Files that ask a vendor, each with the vendors it asks. */
export const askingFiles = ({ asked }: SignalContext): ReadonlyMap<ProjectFile, ReadonlySet<VendorId>> => {
  const found = new Map<ProjectFile, Set<VendorId>>();
  for (const { ref, vendor } of asked) found.set(ref.file, (found.get(ref.file) ?? new Set<VendorId>()).add(vendor));
  return found;
};
