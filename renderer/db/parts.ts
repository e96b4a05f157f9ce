import type { Finding, Signal } from '../../core/scan/types.ts';
import type { PartRecord } from './records.ts';

const rowsAPart = 4000;

/** Cuts findings and signals into records of a few thousand rows. An empty scan still has one part. */
export const slices = (
  scanId: string,
  findings: readonly Finding[],
  signals: readonly Signal[],
): readonly PartRecord[] => {
  const count = Math.max(1, Math.ceil(Math.max(findings.length, signals.length) / rowsAPart));
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index * rowsAPart, (index + 1) * rowsAPart];
    return { scanId, index, findings: findings.slice(from, to), signals: signals.slice(from, to) };
  });
};
