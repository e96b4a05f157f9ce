import type { Band } from '../../core/lockin/types.ts';

/** Band to step of the risk scale. */
export const bandRisk: Readonly<Record<Band, 1 | 2 | 3 | 4 | 5>> = { low: 1, moderate: 3, high: 4, severe: 5 };
