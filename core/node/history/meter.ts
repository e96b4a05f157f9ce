import type { HistoryProgress } from '../../history/past.ts';

const pause = 100;

/** Reports how far a history is, at most ten times a second, and at every change of stage. */
export class HistoryMeter {
  readonly #report: ((progress: HistoryProgress) => void) | undefined;
  #now: HistoryProgress = { stage: 'commits', points: 0, pointsDone: 0, blobs: 0, blobsDone: 0 };
  #last = Number.NEGATIVE_INFINITY;

  constructor(report: ((progress: HistoryProgress) => void) | undefined) {
    this.#report = report;
  }

  get now(): HistoryProgress {
    return this.#now;
  }

  update(change: Partial<HistoryProgress>): void {
    const isNewStage = change.stage !== undefined && change.stage !== this.#now.stage;
    this.#now = { ...this.#now, ...change };
    const time = performance.now();
    if (!isNewStage && time - this.#last < pause) return;
    this.#last = time;
    this.#report?.(this.#now);
  }
}
