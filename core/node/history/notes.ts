import type { HistoryNote } from '../../history/past.ts';

/** Counts what was not covered, one entry a cause, with the first particulars. */
export class NoteList {
  readonly #notes = new Map<HistoryNote['code'], { count: number; detail: string }>();

  add(code: HistoryNote['code'], detail: string, count = 1): void {
    const known = this.#notes.get(code);
    if (known === undefined) this.#notes.set(code, { count, detail });
    else known.count += count;
  }

  /** The greatest number of a state, not the sum over states. */
  atMost(code: HistoryNote['code'], detail: string, count: number): void {
    const known = this.#notes.get(code);
    if (count > (known?.count ?? 0)) this.#notes.set(code, { count, detail });
  }

  all(): readonly HistoryNote[] {
    return [...this.#notes].map(([code, { count, detail }]) => ({ code, count, detail }));
  }
}
