import { type NumberedBlob, readBlobs } from '../git/blobs.ts';
import type { BlobVerdict } from '../workers/protocol.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import type { TableFile } from './file-table.ts';
import type { Lacking } from './types.ts';

const batchBytes = 2 * 1024 * 1024;
const batchRows = 256;

interface Row {
  /** Place in the list of files. */
  readonly file: number;
  readonly bytes: Buffer;
}

export type Trouble = Lacking['code'];

export interface BlobFeedSettings {
  readonly pool: WorkerPool;
  /** Where git is started. */
  readonly folder: string;
  readonly fileBytes: number;
  readonly signal: AbortSignal;
  /** Null in the first pass. */
  readonly needles: readonly string[] | null;
  /** A content was judged: null where it holds no evidence. */
  onJudged(file: number, verdict: BlobVerdict | null): void;
  onTrouble(file: number, trouble: Trouble): void;
  onRead(blobs: number, bytes: number): void;
}

const troubles = {
  missing: 'objects-missing',
  'too-large': 'objects-too-large',
  unreadable: 'objects-unreadable',
} as const;

/** Reads contents from the object store, each once, and has them judged in threads. Holds a few batches at a time. */
export class BlobFeed {
  readonly #settings: BlobFeedSettings;
  readonly #files: readonly TableFile[];
  readonly #underWay = new Set<Promise<void>>();
  #rows: Row[] = [];
  #bytes = 0;
  #failure: string | null = null;

  constructor(files: readonly TableFile[], settings: BlobFeedSettings) {
    this.#files = files;
    this.#settings = settings;
  }

  /** Resolves when all are judged: null, or why the threads could not go on. */
  async run(numbers: readonly number[]): Promise<string | null> {
    const byBlob = new Map<string, number[]>();
    for (const number of numbers) {
      const blob = this.#files[number]?.blob ?? '';
      const same = byBlob.get(blob);
      if (same === undefined) byBlob.set(blob, [number]);
      else same.push(number);
    }
    const places = [...byBlob.values()];
    const { folder, fileBytes, signal } = this.#settings;
    for await (const blobs of readBlobs(folder, [...byBlob.keys()], fileBytes, signal)) {
      for (const blob of blobs) await this.#take(blob, places[blob.index] ?? []);
      if (this.#failure !== null) return this.#failure;
    }
    this.#dispatch();
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    return this.#failure;
  }

  async #take({ answer }: NumberedBlob, files: readonly number[]): Promise<void> {
    this.#settings.onRead(1, answer.ok ? answer.bytes.length : 0);
    for (const file of files) {
      if (!answer.ok) {
        this.#settings.onTrouble(file, troubles[answer.reason]);
        continue;
      }
      this.#rows.push({ file, bytes: answer.bytes });
      this.#bytes += answer.bytes.length;
    }
    if (this.#rows.length < batchRows && this.#bytes < batchBytes) return;
    this.#dispatch();
    while (this.#underWay.size >= this.#settings.pool.capacity) await Promise.race(this.#underWay);
  }

  #dispatch(): void {
    const rows = this.#rows;
    this.#rows = [];
    this.#bytes = 0;
    if (rows.length === 0) return;
    const work = this.#judge(rows).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  async #judge(rows: readonly Row[]): Promise<void> {
    const { pool, needles, onJudged, onTrouble } = this.#settings;
    let end = 0;
    const answer = await pool.submit({
      type: 'blobs',
      paths: rows.map(({ file }) => this.#files[file]?.path ?? ''),
      bytes: Buffer.concat(rows.map(({ bytes }) => bytes)),
      ends: rows.map(({ bytes }) => {
        end += bytes.length;
        return end;
      }),
      needles: needles === null ? null : needles.join('\0'),
    });
    if (answer.ok) {
      const verdicts = new Map(answer.value.type === 'blobs' ? answer.value.verdicts.map((one) => [one.row, one]) : []);
      for (const [row, { file }] of rows.entries()) onJudged(file, verdicts.get(row) ?? null);
      return;
    }
    if (answer.error.type === 'closed') {
      this.#failure = answer.error.reason;
      return;
    }
    const culprit = answer.error.row === null ? undefined : rows[answer.error.row];
    if (culprit !== undefined) onTrouble(culprit.file, 'worker-crashed');
    const others = rows.filter((row) => row !== culprit);
    if (others.length > 0) await this.#judge(others);
  }
}
