import type { Catalogue } from '../../../core/catalog/types.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import type { PlanAnswer, PlanRequest } from './types.ts';

/** From the window to the planner. The catalogue comes first, a scan before the first request that names it. */
export type ToPlanner =
  | { readonly type: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly type: 'scan'; readonly scanKey: string; readonly scan: ScanResult }
  | ({ readonly type: 'plan'; readonly id: number } & Omit<PlanRequest, 'scan'>);

export type FromPlanner =
  | { readonly id: number; readonly ok: true; readonly answer: PlanAnswer }
  | { readonly id: number; readonly ok: false; readonly message: string };
