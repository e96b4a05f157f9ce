import type { Catalogue } from '../../../core/catalog/types.ts';
import type { Assessment } from '../../../core/report/types.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import type { JudgeRequest } from './types.ts';

/** From the window to the judge. The catalogue comes first, a scan before the first request that names it. */
export type ToJudge =
  | { readonly type: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly type: 'scan'; readonly scanKey: string; readonly scan: ScanResult }
  | ({ readonly type: 'judge'; readonly id: number } & Omit<JudgeRequest, 'scan'>);

export type FromJudge =
  | { readonly id: number; readonly ok: true; readonly assessment: Assessment }
  | { readonly id: number; readonly ok: false; readonly message: string };
