import type { ScanProgress } from '../../scan/types.ts';

/** Milliseconds between two reports. */
const pause = 100;

/** Reports how far a scan is, at most ten times a second, and at every change of stage. */
export class ProgressMeter {
  readonly #report: ((progress: ScanProgress) => void) | undefined;
  #now: ScanProgress = { stage: 'listing', filesListed: 0, filesRead: 0, findings: 0, currentPath: null };
  #last = Number.NEGATIVE_INFINITY;

  constructor(report: ((progress: ScanProgress) => void) | undefined) {
    this.#report = report;
  }

  get now(): ScanProgress {
    return this.#now;
  }

  update(change: Partial<ScanProgress>): void {
    const isNewStage = change.stage !== undefined && change.stage !== this.#now.stage;
    this.#now = { ...this.#now, ...change };
    const time = performance.now();
    if (!isNewStage && time - this.#last < pause) return;
    this.#last = time;
    this.#report?.(this.#now);
  }
}
