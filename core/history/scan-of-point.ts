import type { Day } from '../base/day.ts';
import type { ScanResult } from '../scan/types.ts';
import type { HistoryPoint, HistoryResult } from './past.ts';

/** A state of the past in the form of a scan, so that it is judged by the same code. What was read is not counted. */
export const scanOfPoint = (result: HistoryResult, point: HistoryPoint, today: Day): ScanResult => ({
  formatVersion: 1,
  toolVersion: result.toolVersion,
  catalogueVersion: result.catalogueVersion,
  catalogueDay: result.catalogueDay,
  today,
  root: { ...result.root, commit: point.commit },
  findings: point.findings.map(({ finding }) => finding),
  signals: point.signals,
  coverage: {
    listed: point.files,
    read: point.readable,
    parsed: 0,
    bytesRead: 0,
    skipped: [{ reason: 'unknown-type', count: point.files - point.readable }],
    diagnostics: [],
    languages: {},
  },
});
