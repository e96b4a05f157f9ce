import type { Diagnostic, DiagnosticCode } from '../base/diagnostic.ts';

/** Kept of each code, so that a hostile tree cannot fill the memory with complaints. The rest is counted. */
const keptACode = 1000;
const roomACode = 4 * keptACode;

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const inOrder = (left: Diagnostic, right: Diagnostic): number =>
  compare(left.path, right.path) || compare(left.code, right.code) || compare(left.detail, right.detail);

interface Kept {
  total: number;
  first: Diagnostic[];
}

/** Diagnostics without repeats; the same list whatever the order they came in. */
export class DiagnosticList {
  readonly #byCode = new Map<DiagnosticCode, Kept>();

  add(diagnostic: Diagnostic): void {
    const kept = this.#byCode.get(diagnostic.code) ?? { total: 0, first: [] };
    this.#byCode.set(diagnostic.code, kept);
    kept.total += 1;
    kept.first.push(diagnostic);
    if (kept.first.length >= roomACode) kept.first = kept.first.sort(inOrder).slice(0, keptACode);
  }

  /** By path, then code. The last one of a code that had more than the limit says how many more there were. */
  sorted(): readonly Diagnostic[] {
    return [...this.#byCode.values()].flatMap(limited).sort(inOrder);
  }
}

const limited = ({ total, first }: Kept): readonly Diagnostic[] => {
  const kept = [...first].sort(inOrder).slice(0, keptACode);
  const last = kept.at(-1);
  if (last === undefined || total <= keptACode) return kept;
  return [...kept.slice(0, -1), { ...last, detail: `${last.detail} (and ${total - keptACode} more files like this)` }];
};
