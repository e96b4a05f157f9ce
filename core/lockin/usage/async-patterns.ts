import type { AsyncPattern } from '../../catalog/vocabulary.ts';
import type { Site } from '../types.ts';

const patternOf = (site: Site): AsyncPattern | null =>
  site.kind === 'webhook' ? 'webhook' : site.kind !== 'await' ? null : site.operation === 'stream' ? 'stream' : 'poll';

/** How the code itself learns that work is done. Empty where a library waits for it or nothing is awaited. */
export const asyncPatternsOf = (sites: readonly Site[]): readonly AsyncPattern[] =>
  [...new Set(sites.map(patternOf).filter((pattern) => pattern !== null))].sort();
