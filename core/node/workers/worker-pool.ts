import { err, ok, type Result } from '../../base/result.ts';
import type { WorkerReply, WorkerRequest } from './protocol.ts';
import { type WorkerLaunch, WorkerSlot } from './worker-slot.ts';

/** Why a request got no reply. */
export type WorkerFailure =
  /** The thread ended in the middle of this request. `row`: the file of the batch it was at. */
  | { readonly type: 'crashed'; readonly row: number | null; readonly reason: string; readonly stuck: boolean }
  | { readonly type: 'closed'; readonly reason: string };

interface Pending {
  readonly body: WorkerRequest;
  /** Who asks the next question about this subject goes to the thread of the last one, where that one is free. */
  readonly subject: string | null;
  /** True where a thread has ended over it already: only one with a larger heap gets it again. */
  needsRoom: boolean;
  resolve(answer: Result<WorkerReply, WorkerFailure>): void;
}

interface Seat {
  readonly slot: WorkerSlot;
  readonly isRoomy: boolean;
  /** Sent and not answered, oldest first. */
  readonly sent: Map<number, Pending>;
  subject: string | null;
  watched: { id: number; row: number; since: number };
}

/** Requests sent to one worker before its replies: the second is there so that it never waits for the host. */
const inFlight = 2;
const crashesWithoutReply = 3;
const watchEvery = 500;

export interface PoolOptions extends WorkerLaunch {
  readonly workers: number;
  /** Megabytes of a worker's heap once one did not survive a question about a whole code base with less. */
  readonly roomyHeapMegabytes: number;
  /** Milliseconds one file may take before its worker is ended. */
  readonly fileTime: number;
}

/**
 * Hands requests to a fixed number of threads, in order. A thread that crashes or is stuck is replaced: the
 * request it was at fails with the file named, those behind it go to others.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #seats = new Set<Seat>();
  readonly #queue: Pending[] = [];
  #lastId = 0;
  #crashes = 0;
  #startsRoomy = false;
  #closed: string | null = null;
  #watch: NodeJS.Timeout | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Requests that keep every thread busy. */
  get capacity(): number {
    return this.#options.workers * inFlight;
  }

  get workers(): number {
    return this.#options.workers;
  }

  /** True after `close`, or after threads ended again and again without doing anything. */
  get isClosed(): boolean {
    return this.#closed !== null;
  }

  /** Starts all threads, so that they are ready when work comes. */
  start(): void {
    while (this.#seats.size < this.#options.workers && this.#closed === null) this.#addSeat();
  }

  /** @param subject a thread that worked on it last is asked first: it may remember */
  submit(body: WorkerRequest, subject: string | null = null): Promise<Result<WorkerReply, WorkerFailure>> {
    return new Promise((resolve) => {
      if (this.#closed !== null) return resolve(err({ type: 'closed', reason: this.#closed }));
      this.#queue.push({ body, subject, needsRoom: false, resolve });
      this.start();
      this.#deal();
    });
  }

  /** Ends all threads at once. Requests without a reply fail as `closed`. */
  async close(reason: string): Promise<void> {
    this.#closed ??= reason;
    if (this.#watch !== null) clearInterval(this.#watch);
    const seats = [...this.#seats];
    this.#seats.clear();
    const left = [...seats.flatMap((seat) => [...seat.sent.values()]), ...this.#queue.splice(0)];
    for (const pending of left) pending.resolve(err({ type: 'closed', reason: this.#closed }));
    await Promise.all(seats.map((seat) => seat.slot.close()));
  }

  #addSeat(): void {
    const isRoomy = this.#startsRoomy;
    const { heapMegabytes, roomyHeapMegabytes } = this.#options;
    const launch = { ...this.#options, heapMegabytes: isRoomy ? roomyHeapMegabytes : heapMegabytes };
    const slot = new WorkerSlot(launch, {
      reply: (id, body) => this.#onReply(seat, id, body),
      crash: (id, row, reason) => this.#onCrash(seat, id, row, reason),
    });
    const seat: Seat = { slot, isRoomy, sent: new Map(), subject: null, watched: { id: 0, row: 0, since: 0 } };
    slot.rest();
    this.#seats.add(seat);
  }

  #deal(): void {
    for (const seat of this.#seats) this.#sendOwn(seat);
    for (let depth = 1; depth <= inFlight; depth += 1) {
      for (const seat of this.#seats) {
        if (seat.sent.size >= depth) continue;
        const next = this.#queue.findIndex(({ needsRoom }) => seat.isRoomy || !needsRoom);
        const [pending] = next < 0 ? [] : this.#queue.splice(next, 1);
        if (pending !== undefined) this.#send(seat, pending);
      }
    }
  }

  /** A thread that is at nothing long gets the next question about its subject before all others. */
  #sendOwn(seat: Seat): void {
    if (seat.subject === null || seat.sent.size >= inFlight) return;
    if ([...seat.sent.values()].some(({ subject }) => subject !== null)) return;
    const own = this.#queue.findIndex((next) => next.subject === seat.subject && (seat.isRoomy || !next.needsRoom));
    const [next] = own < 0 ? [] : this.#queue.splice(own, 1);
    if (next !== undefined) this.#send(seat, next);
  }

  #send(seat: Seat, pending: Pending): void {
    if (pending.subject !== null) seat.subject = pending.subject;
    this.#lastId += 1;
    seat.sent.set(this.#lastId, pending);
    seat.slot.work();
    seat.slot.send(this.#lastId, pending.body);
    this.#watch ??= setInterval(() => this.#look(), watchEvery).unref();
  }

  #onReply(seat: Seat, id: number, body: WorkerReply): void {
    const pending = seat.sent.get(id);
    seat.sent.delete(id);
    this.#crashes = 0;
    if (seat.sent.size === 0) seat.slot.rest();
    pending?.resolve(ok(body));
    this.#deal();
  }

  #onCrash(seat: Seat, id: number, row: number | null, reason: string): void {
    if (!this.#seats.delete(seat)) return;
    this.#crashes += 1;
    const blamed = seat.sent.get(id);
    seat.sent.delete(id);
    this.#queue.unshift(...seat.sent.values());
    const stuck = seat.watched.since < 0;
    if (blamed !== undefined && row === null && !seat.isRoomy) this.#tryWithMoreRoom(blamed);
    else blamed?.resolve(err({ type: 'crashed', row, reason, stuck }));
    if (this.#crashes >= crashesWithoutReply && row === null) {
      void this.close(reason);
      return;
    }
    if (this.#queue.length > 0) this.start();
    this.#deal();
  }

  /** Most code bases need little; threads started from now on may take more, so that a huge one is put together too. */
  #tryWithMoreRoom(pending: Pending): void {
    pending.needsRoom = true;
    this.#startsRoomy = true;
    this.#queue.unshift(pending);
  }

  /** Ends a worker that has been at one file for too long. */
  #look(): void {
    const now = performance.now();
    for (const seat of this.#seats) {
      const { id, row } = seat.slot.activity;
      if (seat.watched.id !== id || seat.watched.row !== row) seat.watched = { id, row, since: now };
      const isStuck = seat.sent.has(id) && row >= 0 && now - seat.watched.since > this.#options.fileTime;
      if (!isStuck || seat.watched.since < 0) continue;
      seat.watched.since = -1;
      seat.slot.fail(`nothing after ${Math.round(this.#options.fileTime / 1000)} s`);
    }
  }
}
