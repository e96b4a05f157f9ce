import type { Transaction } from 'dexie';
import type { ScanRecord } from '../records.ts';
import { countedSummary } from '../summary.ts';
import { partsOf } from './parts.ts';

/** Version 2 keeps the figures of a snapshot beside it. Scores of old snapshots were not kept: they stay unknown. */
export const addSummaries = async (transaction: Transaction): Promise<void> => {
  const scans = await transaction.table<Omit<ScanRecord, 'summary'>, string>('scans').toArray();
  for (const scan of scans) {
    const findings = (await partsOf(transaction, scan.id)).flatMap((part) => part.findings);
    await transaction.table('scans').put({ ...scan, summary: countedSummary(scan.header.today, findings) });
  }
};
