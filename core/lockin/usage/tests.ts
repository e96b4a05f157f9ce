import type { VendorId } from '../../catalog/schema.ts';
import type { Finding, Signal } from '../../scan/types.ts';
import type { Place, Site, VendorUsage } from '../types.ts';

const byPath = (a: { readonly path: string; readonly line: number }, b: typeof a): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line;

/** One site a test file that touches the vendor, at its first line of evidence. */
export const testSitesOf = (findings: readonly Finding[], signals: readonly Signal[]): readonly Site[] => {
  const touching = [
    ...findings.filter(({ lane }) => lane === 'test'),
    ...signals.filter(({ lane, kind }) => lane === 'test' || kind === 'test-file'),
  ].sort(byPath);
  const paths = new Map(touching.toReversed().map(({ path, line }) => [path, line]));
  return [...paths]
    .map(
      ([path, line]): Site => ({
        kind: 'test',
        symbol: 'test file',
        path,
        line,
        column: 1,
        endLine: line,
        capability: null,
        operation: null,
        model: null,
      }),
    )
    .sort(byPath);
};

const place = ({ path, line, symbol }: Signal): Place => ({ path, line, text: symbol });

/** Interfaces this vendor stands behind together with at least one other implementation, which the scan has seen. */
const sharedInterfaces = (vendor: VendorId, signals: readonly Signal[]): readonly Signal[] =>
  signals.filter((signal) => signal.vendor === vendor && signal.kind === 'interface' && signal.lane === 'production');

/**
 * How ready the code is to leave: an interface with two working implementations, tests that touch or mock the vendor,
 * or neither.
 */
export const readiness = (
  vendor: VendorId,
  signals: readonly Signal[],
  testSites: readonly Site[],
): VendorUsage['tests'] => {
  const shared = sharedInterfaces(vendor, signals).map(place).sort(byPath);
  if (shared.length > 0) return { state: 'interface', places: shared };
  return {
    state: testSites.length > 0 ? 'mocked' : 'none',
    places: testSites.map(({ path, line, symbol }) => ({ path, line, text: symbol })),
  };
};
