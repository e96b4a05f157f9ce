import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { streamGit } from '../../core/node/git/stream.ts';

/** A local copy of a repository; never fetched, never written to. */
export interface Repository {
  readonly folder: string;
}

const isStore = (folder: string): boolean => existsSync(join(folder, 'HEAD')) || existsSync(join(folder, '.git'));

/** `<folder>/<owner>+<name>`, bare or not; null where it is absent. */
export const findRepository = (folder: string, name: string): Repository | null => {
  const base = join(folder, name.replace('/', '+'));
  const found = [base, `${base}.git`, join(base, 'repo')].find(isStore);
  return found === undefined ? null : { folder: found };
};

interface Answer {
  readonly text: string;
  /** Git's own words where it ended badly; what it gave until then is in `text`. */
  readonly complaint: string | null;
}

const ask = async ({ folder }: Repository, args: readonly string[]): Promise<Answer> => {
  const chunks: Buffer[] = [];
  const run = await streamGit(
    { folder, args: ['-c', 'safe.directory=*', ...args], silenceLimit: 600_000 },
    (chunk) => void chunks.push(chunk),
  );
  return { text: Buffer.concat(chunks).toString('utf8'), complaint: run.ok ? null : run.error };
};

/** Runs git in the copy and gives its output. Throws with git's own words. */
export const git = async (repository: Repository, ...args: readonly string[]): Promise<string> => {
  const { text, complaint } = await ask(repository, args);
  if (complaint !== null) throw new Error(`git ${args[0]}: ${complaint}`);
  return text;
};

/** Lines of a commit that match, as git grep prints them with NUL between the parts. Objects that a copy lacks are passed over. */
export const grep = async (repository: Repository, pattern: string, commit: string): Promise<string> => {
  const args = ['grep', '-n', '-z', '-I', '-i', '-E', '-e', pattern, commit];
  const { text, complaint } = await ask(repository, args);
  if (text === '' && complaint !== null && !complaint.startsWith('git ended with 1'))
    throw new Error(`git grep: ${complaint}`);
  return text;
};

/** Every git knows it without storing it. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** The commit before `commit`; the empty tree where it is the first. */
export const parentOf = async (repository: Repository, commit: string): Promise<string> => {
  const { text, complaint } = await ask(repository, ['rev-parse', '--verify', '--quiet', `${commit}^`]);
  if (complaint === null) return text.trim();
  await git(repository, 'rev-parse', '--verify', '--quiet', `${commit}^{commit}`);
  return emptyTree;
};
