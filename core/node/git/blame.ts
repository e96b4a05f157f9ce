import type { Day } from '../../base/day.ts';
import { dayOfSeconds } from './commits.ts';
import { streamGit } from './stream.ts';

/** Who brought a line, as git says. */
export interface Origin {
  readonly commit: string;
  readonly author: string;
  /** The day it was written. */
  readonly day: Day;
  /** First line of the commit's message. */
  readonly summary: string;
}

const mostRanges = 400;

/**
 * The commit that brought each of some lines of a file, by line. White space changes do not count. Lines that git
 * cannot explain are left out.
 *
 * @param lines from 1
 */
export const blameLines = (
  folder: string,
  commit: string,
  path: string,
  lines: readonly number[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, Origin>> => {
  const wanted = [...new Set(lines)];
  if (wanted.length > mostRanges) return blameFile(folder, commit, path, signal);
  return blame(
    folder,
    wanted.map((line) => `-L${line},${line}`),
    commit,
    path,
    signal,
  );
};

/** The commit that brought each line of a file. */
export const blameFile = (
  folder: string,
  commit: string,
  path: string,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, Origin>> => blame(folder, [], commit, path, signal);

const plain = ['-w', '--no-textconv', '--no-ignore-revs-file', '--line-porcelain'];

const blame = async (
  folder: string,
  ranges: readonly string[],
  commit: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, Origin>> => {
  const chunks: Buffer[] = [];
  const args = ['blame', ...plain, ...ranges, commit, '--', path];
  const run = await streamGit({ folder, args, signal }, (chunk) => chunks.push(chunk));
  return run.ok ? originsIn(Buffer.concat(chunks).toString('utf8')) : new Map();
};

/** A block a line: `<commit> <line then> <line now> …`, headers, and the line itself behind a tab. */
const originsIn = (porcelain: string): ReadonlyMap<number, Origin> => {
  const origins = new Map<number, Origin>();
  let headers = new Map<string, string>();
  let head: RegExpExecArray | null = null;
  for (const text of porcelain.split('\n')) {
    const opened = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(text);
    if (opened !== null && head === null) {
      head = opened;
      headers = new Map();
    } else if (text.startsWith('\t') && head !== null) {
      const [, commit = '', line = ''] = head;
      const day = dayOfSeconds(Number(headers.get('author-time') ?? 0));
      const [author, summary] = [headers.get('author') ?? '', headers.get('summary') ?? ''];
      origins.set(Number(line), { commit, author, day, summary });
      head = null;
    } else {
      const space = text.indexOf(' ');
      if (space > 0) headers.set(text.slice(0, space), text.slice(space + 1));
    }
  }
  return origins;
};
