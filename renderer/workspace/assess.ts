import type { Day } from '../../core/base/day.ts';
import type { Catalogue } from '../../core/catalog/types.ts';
import type { Settings } from '../../core/cost/types.ts';
import type { Assessment } from '../../core/report/types.ts';
import type { ScanResult } from '../../core/scan/types.ts';

export interface AssessInput {
  readonly scan: ScanResult;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly today: Day;
}

/** The pure judgement of a scan, handed in from the entry point. */
export type Assess = (input: AssessInput) => Assessment;
