import { contextsIn } from '../../core/history/context.ts';
import type { Placed } from '../../core/history/types.ts';
import type { Finding } from '../../core/scan/types.ts';
import { finding } from './finding.ts';

/** Evidence to be found in a text: where its anchor stands, and what it is. */
export interface Mark extends Partial<Finding> {
  readonly anchor: string;
}

const closers: Readonly<Record<string, number>> = { '(': 1, ')': -1, '{': 1, '}': -1 };

/** The line on which the bracket that opens behind the anchor is closed again. */
function endOfCall(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    depth += closers[text[index] ?? ''] ?? 0;
    if (depth === 0 && text[index] === ')') return lineAt(text, index);
    if (depth === 0 && text[index] === '\n') break;
  }
  return lineAt(text, from);
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Findings at every place of their anchors in one file, with what stands around them. */
export function placedIn(path: string, text: string, marks: readonly Mark[]): Placed[] {
  const findings = marks.flatMap(({ anchor, ...part }) =>
    [...text.matchAll(new RegExp(anchor.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map(({ index }) => {
      const line = lineAt(text, index);
      const column = index - text.lastIndexOf('\n', index - 1);
      return finding({ path, line, column, endLine: endOfCall(text, index), ...part });
    }),
  );
  const contexts = contextsIn(text, findings);
  return findings.map((one, index) => ({ finding: one, context: contexts[index] ?? { enclosing: null, code: null } }));
}
