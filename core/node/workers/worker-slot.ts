import { Worker } from 'node:worker_threads';
import { errorText } from '../file-source/system-error.ts';
import {
  type Envelope,
  noFile,
  statusSlots,
  type WorkerReply,
  type WorkerRequest,
  type WorkerSetup,
} from './protocol.ts';

export interface WorkerLaunch {
  /** Path of the bundled script that calls `runWorker`. */
  readonly script: string;
  readonly setup: Omit<WorkerSetup, 'status'>;
  /** Megabytes of one worker's heap. Above it that worker alone ends. */
  readonly heapMegabytes: number;
}

export interface SlotEvents {
  reply(id: number, body: WorkerReply): void;
  /** The thread ended unasked. `row` is the file it was at, or null. */
  crash(id: number, row: number | null, reason: string): void;
}

/** What a worker has been at for how long, to find one that is stuck. */
export interface Activity {
  readonly id: number;
  readonly row: number;
}

/** One thread, started when the slot is made. */
export class WorkerSlot {
  readonly #worker: Worker;
  readonly #status: Int32Array;
  #ended = false;
  #reason: string | null = null;

  constructor(launch: WorkerLaunch, events: SlotEvents) {
    const status = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
    this.#status = new Int32Array(status);
    this.#status.fill(noFile);
    this.#worker = new Worker(launch.script, {
      workerData: { ...launch.setup, status } satisfies WorkerSetup,
      resourceLimits: { maxOldGenerationSizeMb: launch.heapMegabytes, maxYoungGenerationSizeMb: 64 },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    this.#worker.on('message', (reply: Envelope<WorkerReply>) => events.reply(reply.id, reply.body));
    this.#worker.on('error', (error) => {
      this.#reason ??= errorText(error);
    });
    this.#worker.on('exit', (code) => this.#onExit(code, events));
  }

  #onExit(code: number, events: SlotEvents): void {
    if (this.#ended) return;
    this.#ended = true;
    const { id, row } = this.activity;
    events.crash(id, row === noFile ? null : row, this.#reason ?? `the thread ended with code ${code}`);
  }

  get activity(): Activity {
    return { id: Atomics.load(this.#status, statusSlots.request), row: Atomics.load(this.#status, statusSlots.file) };
  }

  send(id: number, body: WorkerRequest): void {
    const request: Envelope<WorkerRequest> = { id, body };
    this.#worker.postMessage(request);
  }

  /** Ends the thread as if it had crashed, for the reason given. */
  fail(reason: string): void {
    this.#reason = reason;
    void this.#worker.terminate();
  }

  /** Ends the thread; nothing is told any more. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  /** Lets the process end although the thread waits for work. */
  rest(): void {
    this.#worker.unref();
  }

  work(): void {
    this.#worker.ref();
  }
}
