import type { Finding } from '../scan/types.ts';

/** Distinct lines where a request leaves: two findings of one call are one place. */
export const callPlaces = (findings: readonly Finding[]): number =>
  new Set(
    findings
      .filter((finding) => finding.kind === 'call')
      .map((finding) => `${finding.path}:${finding.line}:${finding.column}`),
  ).size;

/** Distinct files, in the order of the findings. */
export const filesOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map((finding) => finding.path)),
];
