import type { VendorId } from '../../catalog/schema.ts';
import type { CallRef } from '../resolve/value.ts';

export interface Accepted<Match> {
  readonly match: Match;
  readonly vendor: VendorId;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Why it counts although it does not speak for itself. */
  readonly because: string | null;
}

/** Names a call among all of a project. */
export const keyOf = ({ file, call }: CallRef): string => `${file.index} ${call}`;
