import type { Transaction } from 'dexie';
import type { Finding, Signal } from '../../../core/scan/types.ts';

/** Up to version 4: a slice of the findings and signals of one scan, held whole. */
export interface PartRecord {
  readonly scanId: string;
  readonly index: number;
  readonly findings: readonly Finding[];
  readonly signals: readonly Signal[];
}

export const partsOf = (transaction: Transaction, scanId: string): PromiseLike<readonly PartRecord[]> =>
  transaction
    .table<PartRecord>('parts')
    .where('[scanId+index]')
    .between([scanId, 0], [scanId, Number.MAX_SAFE_INTEGER])
    .toArray();
