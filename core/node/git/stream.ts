import { err, ok, type Result } from '../../base/result.ts';
import { startGit } from './command.ts';

const errorLimit = 2000;

interface GitRun {
  readonly folder: string;
  readonly args: readonly string[];
  readonly signal?: AbortSignal | undefined;
  /** Stops git after this many milliseconds without any output. */
  readonly silenceLimit?: number;
}

const defaultSilenceLimit = 60_000;

/**
 * Runs git and gives its standard output chunk by chunk. Fails with one line of git's own words, or with
 * `git is not installed`. A rejected `onChunk` stops git.
 */
export const streamGit = (run: GitRun, onChunk: (chunk: Buffer) => void): Promise<Result<null, string>> =>
  new Promise((resolve) => {
    const child = startGit(run.folder, run.args, run.signal);
    let complaint = '';
    const limit = run.silenceLimit ?? defaultSilenceLimit;
    const stop = () => {
      complaint = `git gave nothing for ${limit / 1000} s`;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(stop, limit);
    child.stdin.end();
    child.stdout.on('data', (chunk: Buffer) => {
      clearTimeout(timer);
      timer = setTimeout(stop, limit);
      onChunk(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < errorLimit) complaint += chunk.toString('utf8');
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve(err(error.code === 'ENOENT' ? 'git is not installed' : error.message));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? ok(null) : err(firstLine(complaint) || `git ended with ${code ?? 'a signal'}`));
    });
  });

const firstLine = (text: string): string => (text.trim().split('\n')[0] ?? '').slice(0, 300);

/** Runs git and gives its whole output, for answers known to be short. */
export const askGit = async (folder: string, args: readonly string[]): Promise<Result<string, string>> => {
  const chunks: Buffer[] = [];
  const run = await streamGit({ folder, args, silenceLimit: 10_000 }, (chunk) => chunks.push(chunk));
  return run.ok ? ok(Buffer.concat(chunks).toString('utf8')) : run;
};

/** Cuts a stream of NUL-ended records into whole records, across chunk borders. */
export const recordCutter = (onRecords: (records: string[]) => void): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const end = chunk.lastIndexOf(0);
    if (end < 0) {
      rest = Buffer.concat([rest, chunk]);
      return;
    }
    const whole = Buffer.concat([rest, chunk.subarray(0, end)]).toString('utf8');
    rest = Buffer.from(chunk.subarray(end + 1));
    onRecords(whole.split('\0'));
  };
};
