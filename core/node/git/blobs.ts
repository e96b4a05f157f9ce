import { type BlobAnswer, BlobCutter } from './blob-cutter.ts';
import { startGit } from './command.ts';

export interface NumberedBlob {
  /** Place in the list of ids. */
  readonly index: number;
  readonly answer: BlobAnswer;
}

const mostRestarts = 50;

/**
 * Reads objects in the order of `ids` through one `git cat-file --batch --buffer`, no faster than they are taken.
 * An object that git cannot read ends that process: it is told as unreadable and the next one is read by another.
 *
 * @param limit bytes of an object that is still read
 * @throws where git cannot be started
 */
export async function* readBlobs(
  folder: string,
  ids: readonly string[],
  limit: number,
  signal?: AbortSignal,
): AsyncGenerator<readonly NumberedBlob[]> {
  let next = 0;
  const isStopped = (): boolean => signal?.aborted === true;
  for (let restarts = 0; next < ids.length && !isStopped(); restarts += 1) {
    for await (const answers of readFrom(folder, ids.slice(next), limit, signal)) {
      const first = next;
      next += answers.length;
      yield answers.map((answer, offset) => ({ index: first + offset, answer }));
    }
    if (next >= ids.length || isStopped()) return;
    const lost = restarts < mostRestarts ? 1 : ids.length - next;
    const first = next;
    next += lost;
    yield Array.from({ length: lost }, (_, offset) => ({
      index: first + offset,
      answer: { ok: false, reason: 'unreadable' } as const,
    }));
  }
}

async function* readFrom(
  folder: string,
  ids: readonly string[],
  limit: number,
  signal?: AbortSignal,
): AsyncGenerator<readonly BlobAnswer[]> {
  const child = startGit(folder, ['cat-file', '--batch', '--buffer'], signal);
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.stderr.resume();
  child.stdin.end(`${ids.join('\n')}\n`);
  const cutter = new BlobCutter(limit);
  try {
    for await (const chunk of child.stdout) {
      const answers: BlobAnswer[] = [];
      cutter.push(chunk, (answer) => answers.push(answer));
      if (answers.length > 0) yield answers;
    }
  } finally {
    child.kill('SIGKILL');
  }
}
