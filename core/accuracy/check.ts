import type { Fault } from './faults.ts';
import type { Result } from './result.ts';

/** A fault with the line of code it is about. */
export type FaultLine = Fault & { readonly text: string };

/** How well the detection does on labelled repositories, and where it fails. */
export type DetectionCheck = Omit<Result, 'scores'> & { readonly faults: readonly FaultLine[] };

/** How far the check is: told before each repository. */
export interface CheckProgress {
  readonly repository: string;
  readonly done: number;
  readonly repositories: number;
}
