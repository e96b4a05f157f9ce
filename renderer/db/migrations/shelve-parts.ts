import type { Transaction } from 'dexie';
import type { ScanRecord } from '../records.ts';
import { shelfOf, shelve } from '../shelf.ts';
import { partsOf } from './parts.ts';

type OldScan = ScanRecord & { readonly parts?: number };

/**
 * Version 5 keeps findings once and refers to them. One scan at a time, so that memory stays small; the whole upgrade is one
 * transaction, so that a failure leaves the old version as it was.
 */
export const shelveParts = async (transaction: Transaction): Promise<void> => {
  const shelf = shelfOf(transaction);
  const scans = transaction.table<OldScan, string>('scans');
  for (const id of await scans.toCollection().primaryKeys()) {
    const old = await scans.get(id);
    if (!old) continue;
    const { parts: count, ...scan } = old;
    const parts = await partsOf(transaction, id);
    if (parts.length === count)
      await shelve(shelf, scan.projectId, id, {
        findings: parts.flatMap(({ findings }) => findings),
        signals: parts.flatMap(({ signals }) => signals),
      });
    await scans.put(scan);
  }
};
