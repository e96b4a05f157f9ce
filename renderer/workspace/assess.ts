import type { assess } from '../../core/assess/assess.ts';

/** The pure judgement of a scan, handed in from the entry point so that tests can say what is judged. */
export type Assess = typeof assess;
