import type { Diagnostic, DiagnosticCode } from '../base/diagnostic.ts';
import type { Coverage } from '../scan/types.ts';
import { DiagnosticList } from './diagnostic-list.ts';

/** Why a file or folder was left out. Each listed entry is either read or has exactly one of these. */
export const skipReasons = [
  'ignored',
  'dependency-folder',
  'build-output',
  'submodule',
  'link-inside',
  'link-outside',
  'link-loop',
  'link-broken',
  'invalid-name',
  'not-a-file',
  'missing',
  'no-permission',
  'read-failed',
  'too-deep',
  'too-many-files',
  'too-large',
  'binary',
  'unknown-type',
  'worker-crashed',
] as const;

export type SkipReason = (typeof skipReasons)[number];

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Collects what became of every entry, in any order, and gives the same account whatever the order was. */
export class CoverageAccount {
  #read = 0;
  #parsed = 0;
  #bytesRead = 0;
  readonly #skipped = new Map<SkipReason, number>();
  readonly #languages = new Map<string, number>();
  readonly #diagnostics = new DiagnosticList();

  /** Entries accounted for so far. */
  get listed(): number {
    return this.#read + this.skippedTotal;
  }

  get filesRead(): number {
    return this.#read;
  }

  get skippedTotal(): number {
    return [...this.#skipped.values()].reduce((sum, count) => sum + count, 0);
  }

  skip(reason: SkipReason, count = 1): void {
    if (count > 0) this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + count);
  }

  skipFile(reason: SkipReason, code: DiagnosticCode, path: string, detail: string): void {
    this.skip(reason);
    this.note({ path, code, detail });
  }

  note(...diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#diagnostics.add(diagnostic);
  }

  read(language: string, bytes: number, parsed: boolean): void {
    this.#read += 1;
    this.#bytesRead += bytes;
    if (parsed) this.#parsed += 1;
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
  }

  toCoverage(): Coverage {
    const languages = [...this.#languages].sort(([left], [right]) => compare(left, right));
    const skipped = [...this.#skipped].sort(([left], [right]) => compare(left, right));
    return {
      listed: this.listed,
      read: this.#read,
      parsed: this.#parsed,
      bytesRead: this.#bytesRead,
      skipped: skipped.map(([reason, count]) => ({ reason, count })),
      diagnostics: this.#diagnostics.sorted(),
      languages: Object.fromEntries(languages),
    };
  }
}
