import type { Finding } from '../../core/scan/types.ts';

const stem = ({ vendor, kind, symbol, path }: Finding): string => [vendor, kind, symbol, path].join('\u0000');

/**
 * A name for each finding that survives moved lines: what it is, where, and which one of its like in that file.
 * In the order of `findings`, which the engine sorts by line.
 */
export const findingKeys = (findings: readonly Finding[]): readonly string[] => {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = stem(finding);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return `${key}\u0000${nth}`;
  });
};
