import type { Transaction } from 'dexie';
import type { PartRecord, ScanRecord } from '../records.ts';
import { countedSummary } from '../summary.ts';

/** Version 2 keeps the figures of a snapshot beside it. Scores of old snapshots were not kept: they stay unknown. */
export const addSummaries = async (transaction: Transaction): Promise<void> => {
  const scans = await transaction.table<Omit<ScanRecord, 'summary'>, string>('scans').toArray();
  for (const scan of scans) {
    const parts = await transaction
      .table<PartRecord>('parts')
      .where('[scanId+index]')
      .between([scan.id, 0], [scan.id, Number.MAX_SAFE_INTEGER])
      .toArray();
    const findings = parts.flatMap((part) => part.findings);
    await transaction.table('scans').put({ ...scan, summary: countedSummary(scan.header.today, findings) });
  }
};
