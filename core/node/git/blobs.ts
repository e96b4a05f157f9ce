import { type BlobAnswer, BlobCutter } from './blob-cutter.ts';
import { startGit } from './command.ts';
import { localObjects } from './local-objects.ts';

export interface NumberedBlob {
  /** Place in the list of ids. */
  readonly index: number;
  readonly answer: BlobAnswer;
}

const mostRestarts = 50;

/**
 * Reads objects in the order of `ids` through one `git cat-file --batch --buffer`, no faster than they are taken.
 * An object that git cannot read ends that process: it is told as unreadable, or as missing where a partial clone lacks
 * it, and the next one is read by another.
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
  let wanted = ids.map((_, index) => index);
  const isStopped = (): boolean => signal?.aborted === true;
  for (let restarts = 0; wanted.length > 0 && !isStopped(); restarts += 1) {
    let read = 0;
    const names = wanted.map((index) => ids[index] ?? '');
    for await (const answers of readFrom(folder, names, limit, signal)) {
      const places = wanted.slice(read, read + answers.length);
      read += answers.length;
      yield places.flatMap((index, at) => (answers[at] ? [{ index, answer: answers[at] }] : []));
    }
    wanted = wanted.slice(read);
    if (wanted.length === 0 || isStopped()) return;
    const local = restarts === 0 ? await localObjects(folder) : null;
    const lost = local === null ? wanted.slice(0, restarts < mostRestarts ? 1 : wanted.length) : [];
    const lacking = local === null ? [] : wanted.filter((index) => isLacking(ids[index] ?? '', local));
    yield [
      ...lost.map((index) => ({ index, answer: unreadable })),
      ...lacking.map((index) => ({ index, answer: missing })),
    ];
    const told = new Set([...lost, ...lacking]);
    wanted = wanted.filter((index) => !told.has(index));
  }
}

const unreadable = { ok: false, reason: 'unreadable' } as const;
const missing = { ok: false, reason: 'missing' } as const;

const isLacking = (id: string, local: ReadonlySet<string>): boolean => /^[0-9a-f]{40,64}$/.test(id) && !local.has(id);

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
