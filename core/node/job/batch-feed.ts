import type { BatchReply, BatchRequest } from '../workers/protocol.ts';
import type { WorkerFailure, WorkerPool } from '../workers/worker-pool.ts';

/** Enough to make messages cheap; fewer towards the end, so that no worker is left alone with many. */
const largestBatch = 32;
const smallestBatch = 4;
const batchesAWorkerLeft = 4;

export interface FeedEvents {
  request(paths: readonly string[]): BatchRequest;
  reply(paths: readonly string[], reply: BatchReply): void;
  /** A file that a worker did not survive. It is left out of what follows. */
  crashed(path: string, reason: string, stuck: boolean): void;
}

/** Feeds paths to the pool in batches while more of them come in. */
export class BatchFeed {
  readonly #pool: WorkerPool;
  readonly #events: FeedEvents;
  readonly #waiting: string[] = [];
  #next = 0;
  #underWay = 0;
  #ended = false;
  #failure: string | null = null;
  #settle: (failure: string | null) => void = () => undefined;
  readonly #done: Promise<string | null>;

  constructor(pool: WorkerPool, events: FeedEvents) {
    this.#pool = pool;
    this.#events = events;
    this.#done = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  add(paths: readonly string[]): void {
    for (const path of paths) this.#waiting.push(path);
    this.#pump();
  }

  /** No more will be added. Resolves when all are done: null, or why the pool could not go on. */
  end(): Promise<string | null> {
    this.#ended = true;
    this.#pump();
    return this.#done;
  }

  #pump(): void {
    while (this.#failure === null && this.#underWay < this.#pool.capacity && this.#next < this.#waiting.length) {
      this.#dispatch(this.#take());
    }
    const isIdle = this.#underWay === 0 && (this.#failure !== null || this.#next >= this.#waiting.length);
    if (isIdle && (this.#ended || this.#failure !== null)) this.#settle(this.#failure);
  }

  #take(): readonly string[] {
    const left = this.#waiting.length - this.#next;
    const fair = Math.ceil(left / (this.#pool.capacity * batchesAWorkerLeft));
    const size = Math.min(largestBatch, Math.max(smallestBatch, fair));
    const paths = this.#waiting.slice(this.#next, this.#next + size);
    this.#next += paths.length;
    return paths;
  }

  #dispatch(paths: readonly string[]): void {
    this.#underWay += 1;
    void this.#pool.submit(this.#events.request(paths)).then((answer) => {
      this.#underWay -= 1;
      if (answer.ok && answer.value.type === 'batch') this.#events.reply(paths, answer.value);
      if (!answer.ok) this.#onFailure(paths, answer.error);
      this.#pump();
    });
  }

  #onFailure(paths: readonly string[], failure: WorkerFailure): void {
    if (failure.type === 'closed') {
      this.#failure = failure.reason;
      return;
    }
    const culprit = failure.row === null ? undefined : paths[failure.row];
    if (culprit !== undefined) this.#events.crashed(culprit, failure.reason, failure.stuck);
    const others = paths.filter((path) => path !== culprit);
    if (others.length > 0) this.#dispatch(others);
  }
}
