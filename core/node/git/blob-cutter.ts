/** What the object store gave for one id. */
export type BlobAnswer =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: 'missing' | 'too-large' | 'unreadable' };

const newline = 0x0a;

/**
 * Cuts the output of `git cat-file --batch` into answers, across chunk borders: `<id> <type> <size>\n<bytes>\n`, or
 * `<id> missing\n`. The bytes of an object above `limit` are passed over and never held.
 */
export class BlobCutter {
  readonly #limit: number;
  #header: Buffer = Buffer.alloc(0);
  #body: Buffer | null = null;
  #filled = 0;
  #toSkip = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(chunk: Buffer, onAnswer: (answer: BlobAnswer) => void): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#body !== null) at = this.#fill(this.#body, chunk, at, onAnswer);
      else if (this.#toSkip > 0) at = this.#skip(chunk, at);
      else at = this.#readHeader(chunk, at, onAnswer);
    }
  }

  #fill(body: Buffer, chunk: Buffer, at: number, onAnswer: (answer: BlobAnswer) => void): number {
    const count = chunk.copy(body, this.#filled, at);
    this.#filled += count;
    if (this.#filled === body.length) {
      this.#body = null;
      onAnswer({ ok: true, bytes: body.subarray(0, -1) });
    }
    return at + count;
  }

  #skip(chunk: Buffer, at: number): number {
    const count = Math.min(this.#toSkip, chunk.length - at);
    this.#toSkip -= count;
    return at + count;
  }

  #readHeader(chunk: Buffer, at: number, onAnswer: (answer: BlobAnswer) => void): number {
    const end = chunk.indexOf(newline, at);
    if (end < 0) {
      this.#header = Buffer.concat([this.#header, chunk.subarray(at)]);
      return chunk.length;
    }
    const line = Buffer.concat([this.#header, chunk.subarray(at, end)]).toString('latin1');
    this.#header = Buffer.alloc(0);
    const [, size] = / (?:blob|tree|commit|tag) (\d+)$/.exec(line) ?? [];
    if (size === undefined) onAnswer({ ok: false, reason: 'missing' });
    else if (Number(size) <= this.#limit) this.#open(Number(size));
    else {
      this.#toSkip = Number(size) + 1;
      onAnswer({ ok: false, reason: 'too-large' });
    }
    return end + 1;
  }

  /** One byte more than the object: the newline behind it. */
  #open(size: number): void {
    this.#body = Buffer.allocUnsafeSlow(size + 1);
    this.#filled = 0;
  }
}
