import { isDerived, isUnsourced, locator, provenanceOf } from '../provenance.ts';
import { sourcedFacts } from './facts.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) => {
    const undated = sourcedFacts(vendor)
      .flatMap(({ source, sunsetSource, seen }) => [seen === undefined ? source : undefined, sunsetSource])
      .filter((source) => source !== undefined)
      .filter((source) => !isUnsourced(source) && !isDerived(source) && provenanceOf(vendor, source).seen === null);
    return [...new Set(undated.map(locator))].map((source) => ({
      path: at(vendor, 'sources'),
      level: 'error' as const,
      message: 'a fact names a source that has no day here',
      actual: source,
      tip: 'add it to sources with the day it speaks of',
    }));
  });

/** The source of every fact is listed with the day it speaks of. */
export const sourceDated: LintRule = { id: 'source-dated', check };
