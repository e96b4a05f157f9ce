export type { Catalogue } from './catalogue-schema.ts';
