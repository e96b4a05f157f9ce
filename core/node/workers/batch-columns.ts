import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Finding } from '../../scan/types.ts';
import { type SkipReason, skipReasons } from '../coverage-account.ts';
import { type BatchReply, fileFlags, wasRead } from './protocol.ts';

const outcomeCodes: ReadonlyMap<SkipReason, number> = new Map(skipReasons.map((reason, code) => [reason, code]));

const shortKey = (packed: string): string => createHash('sha1').update(packed).digest('base64');

/** Fills the columns of one batch's reply, row by row. */
export class BatchColumns {
  readonly #outcomes: Uint8Array;
  readonly #flags: Uint8Array;
  readonly #bytes: Uint32Array;
  readonly #languages: Uint8Array;
  readonly #languageCodes = new Map<string, number>();
  readonly #stamps: (string | null)[] | null;
  readonly #facts: [number, string, string | null][] = [];
  readonly #diagnostics: [number, Diagnostic][] = [];
  readonly #preview: Finding[] = [];

  constructor(rows: number, wantsStamps: boolean) {
    this.#outcomes = new Uint8Array(rows).fill(wasRead);
    this.#flags = new Uint8Array(rows);
    this.#bytes = new Uint32Array(rows);
    this.#languages = new Uint8Array(rows);
    this.#stamps = wantsStamps ? new Array<string | null>(rows).fill(null) : null;
  }

  skip(row: number, reason: SkipReason): void {
    this.#outcomes[row] = outcomeCodes.get(reason) ?? wasRead;
  }

  unchanged(row: number): void {
    this.#flags[row] = fileFlags.unchanged;
  }

  read(row: number, language: string, bytes: number, isSource: boolean): void {
    this.#languages[row] = this.#languageCode(language);
    this.#bytes[row] = bytes;
    if (isSource) this.#flags[row] = (this.#flags[row] ?? 0) | fileFlags.source;
  }

  stamp(row: number, stamp: string | null): void {
    if (this.#stamps !== null) this.#stamps[row] = stamp;
  }

  /** @param packed as `packFacts` gives them */
  facts(row: number, packed: string, parsed: boolean): void {
    this.#facts.push([row, packed, this.#stamps === null ? null : shortKey(packed)]);
    if (parsed) this.#flags[row] = (this.#flags[row] ?? 0) | fileFlags.parsed;
  }

  note(row: number, diagnostic: Diagnostic): void {
    this.#diagnostics.push([row, diagnostic]);
  }

  preview(findings: readonly Finding[]): void {
    this.#preview.push(...findings);
  }

  #languageCode(language: string): number {
    const known = this.#languageCodes.get(language);
    if (known !== undefined) return known;
    const code = this.#languageCodes.size;
    this.#languageCodes.set(language, code);
    return code;
  }

  toReply(): BatchReply {
    return {
      type: 'batch',
      outcomes: this.#outcomes,
      flags: this.#flags,
      bytes: this.#bytes,
      languages: this.#languages,
      languageNames: [...this.#languageCodes.keys()],
      stamps: this.#stamps,
      facts: this.#facts,
      diagnostics: this.#diagnostics,
      preview: this.#preview,
    };
  }
}
