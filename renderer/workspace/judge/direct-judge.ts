import { assess } from '../../../core/assess/assess.ts';
import type { Catalogue } from '../../../core/catalog/types.ts';
import type { Assessment } from '../../../core/report/types.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import type { Judge, JudgeRequest } from './types.ts';

/** The scan as it counts. */
export const counted = (scan: ScanResult, dismissed: JudgeRequest['dismissed']): ScanResult => {
  if (dismissed.length === 0) return scan;
  const left = new Set(dismissed);
  return { ...scan, findings: scan.findings.filter((_, index) => !left.has(index)) };
};

export const judgeNow = (
  catalogue: Catalogue,
  { scan, dismissed, settings, today }: Omit<JudgeRequest, 'scanKey'>,
): Assessment => assess({ scan: counted(scan, dismissed), catalogue, settings, today });

/** Judges in this thread. */
export const directJudge =
  (catalogue: Catalogue): Judge =>
  async (request) =>
    judgeNow(catalogue, request);
