import { create } from 'zustand';
import type { OwnershipReport } from '../../../core/history/ownership.ts';
import type { Failure } from '../../../electron/ipc/contract.ts';

export interface Ownership {
  /** The scan whose lines were asked about. */
  readonly scanKey: string;
  /** Null until the first answer. */
  readonly report: OwnershipReport | null;
  /** Git is still being asked. */
  readonly reading: boolean;
  readonly failure: Failure | null;
}

interface OwnershipStore {
  readonly ownership: Ownership | null;
  begin(scanKey: string): void;
  told(report: OwnershipReport): void;
  failed(failure: Failure): void;
}

/** Who owns the lines of the newest scan, as far as it is known. Not kept here: the host keeps what git said. */
export const useOwnershipStore = create<OwnershipStore>()((set) => ({
  ownership: null,
  begin: (scanKey) => set({ ownership: { scanKey, report: null, reading: true, failure: null } }),
  told: (report) =>
    set(({ ownership }) =>
      ownership === null ? {} : { ownership: { ...ownership, report, reading: !report.complete } },
    ),
  failed: (failure) =>
    set(({ ownership }) => (ownership === null ? {} : { ownership: { ...ownership, reading: false, failure } })),
}));
