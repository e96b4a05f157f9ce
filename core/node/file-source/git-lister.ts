import { err, ok, type Result } from '../../base/result.ts';
import { recordCutter, streamGit } from '../git/stream.ts';
import { insideDependencyFolder } from './excluded-folders.ts';
import { reportLink, type Walk, walkFolder } from './folder-walker.ts';

interface Seen {
  files: number;
  last: string;
  readonly nested: string[];
}

/**
 * Lists a work tree as git sees it: tracked files, then untracked ones that no ignore rule names. Folders that
 * hold a repository of their own are walked, submodules are left out and counted. Gives the number of files.
 * Fails in git's words where it lists nothing; what fails later is a diagnostic.
 */
export const listWorkTree = async (walk: Walk): Promise<Result<number, string>> => {
  const seen: Seen = { files: 0, last: '', nested: [] };
  const ignored = countIgnored(walk);
  const untracked = listUntracked(walk);
  const tracked = await list(walk, ['ls-files', '-sz'], (records) => takeTracked(walk, seen, records));
  const others = await untracked;
  const ignoredCount = await ignored;
  if (!tracked.ok && seen.files === 0) return tracked;
  for (const part of [tracked, others]) {
    if (!part.ok) walk.account.note({ path: '', code: 'git-failed', detail: part.error });
  }
  walk.account.skip('ignored', ignoredCount);
  if (others.ok) for (const records of others.value) takeUntracked(walk, seen, records);
  for (const folder of seen.nested) await walkFolder(walk, true, folder);
  return ok(seen.files + seen.nested.length);
};

const list = (walk: Walk, args: readonly string[], onRecords: (records: string[]) => void) =>
  streamGit({ folder: walk.realRoot, args, signal: walk.signal }, recordCutter(onRecords));

const listUntracked = async (walk: Walk): Promise<Result<string[][], string>> => {
  const parts: string[][] = [];
  const run = await list(walk, ['ls-files', '-oz', '--exclude-standard'], (records) => parts.push(records));
  return run.ok ? ok(parts) : err(run.error);
};

const countIgnored = async (walk: Walk): Promise<number> => {
  let count = 0;
  await list(walk, ['ls-files', '-oiz', '--exclude-standard', '--directory'], (records) => {
    count += records.length;
  });
  return count;
};

const linkMode = '120000';
const submoduleMode = '160000';

/** A record of `ls-files -s`: `<mode> <blob> <stage>\t<path>`. */
const takeTracked = (walk: Walk, seen: Seen, records: readonly string[]): void => {
  const files: string[] = [];
  for (const record of records) {
    const path = record.slice(record.indexOf('\t') + 1);
    if (path === seen.last) continue;
    seen.last = path;
    const mode = record.slice(0, 6);
    if (mode === submoduleMode) walk.account.skip('submodule');
    else if (mode === linkMode) reportLink(walk.account, walk.realRoot, path);
    else files.push(path);
  }
  take(walk, seen, files);
};

const takeUntracked = (walk: Walk, seen: Seen, records: readonly string[]): void => {
  seen.nested.push(...records.filter((path) => path.endsWith('/') && isWanted(walk, path)));
  take(
    walk,
    seen,
    records.filter((path) => !path.endsWith('/')),
  );
};

const take = (walk: Walk, seen: Seen, paths: readonly string[]): void => {
  const room = Math.max(0, walk.limits.entries - seen.files);
  if (paths.length > room) {
    walk.account.skip('too-many-files', paths.length - room);
    const detail = `the limit is ${walk.limits.entries} files: ${paths.length - room} were left out`;
    walk.account.note({ path: '', code: 'too-many-files', detail });
  }
  const within = paths.slice(0, room);
  seen.files += paths.length;
  walk.onFiles(within.filter((path) => isWanted(walk, path)));
};

const isWanted = (walk: Walk, path: string): boolean => {
  if (insideDependencyFolder(path)) {
    walk.account.skip('dependency-folder');
    return false;
  }
  if (path.includes('\uFFFD')) {
    walk.account.skipFile('invalid-name', 'read-failed', path, 'the name is not valid UTF-8');
    return false;
  }
  if (depthOf(path) > walk.limits.depth) {
    walk.account.skipFile('too-deep', 'too-deep', path, `more than ${walk.limits.depth} folders deep`);
    return false;
  }
  return true;
};

const depthOf = (path: string): number => {
  let depth = 0;
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) depth += 1;
  return depth;
};
