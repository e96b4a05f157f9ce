import type { Finding, FindingKind } from '../scan/types.ts';
import { enclosingOf } from './enclosing.ts';
import { normaliseCode } from './normalise-code.ts';
import type { FindingContext } from './types.ts';

/** What spans an expression. Of the rest, its symbol says all, and its line says what happens to stand beside it. */
const expressions: ReadonlySet<FindingKind> = new Set(['call', 'client-init', 'webhook-handler']);

/** Reads the contexts of all findings of one file from its text. */
export function contextsIn(text: string, findings: readonly Finding[]): FindingContext[] {
  const lines = text.split(/\r?\n/);
  return findings.map(({ kind, line, endLine }) => ({
    enclosing: enclosingOf(lines, line),
    code: expressions.has(kind) ? normaliseCode(lines.slice(line - 1, endLine).join('\n')) : null,
  }));
}
