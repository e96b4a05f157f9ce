import type { Finding } from '../scan/types.ts';
import { enclosingOf } from './enclosing.ts';
import { normaliseCode } from './normalise-code.ts';
import type { FindingContext } from './types.ts';

/** Reads the contexts of all findings of one file from its text. */
export function contextsIn(text: string, findings: readonly Finding[]): FindingContext[] {
  const lines = text.split(/\r?\n/);
  return findings.map((finding) => ({
    enclosing: enclosingOf(lines, finding.line),
    code: normaliseCode(lines.slice(finding.line - 1, finding.endLine).join('\n')),
  }));
}
