import type { Day } from '../../../core/base/day.ts';
import type { Settings } from '../../../core/cost/types.ts';
import type { Assessment } from '../../../core/report/types.ts';
import type { ScanResult } from '../../../core/scan/types.ts';

export interface JudgeRequest {
  /** Names the scan, so that it need not be handed over twice. */
  readonly scanKey: string;
  readonly scan: ScanResult;
  /** Positions of the findings that the user dismissed: they count nowhere. */
  readonly dismissed: readonly number[];
  readonly settings: Settings;
  readonly today: Day;
}

/** Judges a scan. Pure, but slow for large companies: it runs beside the window, never in its way. */
export type Judge = (request: JudgeRequest) => Promise<Assessment>;
