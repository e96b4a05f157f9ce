export type { Capability } from './capability-schema.ts';
export type { Catalogue } from './catalogue-schema.ts';
export type { QualitySnapshot } from './quality-schema.ts';
