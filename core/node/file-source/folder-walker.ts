import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CoverageAccount } from '../coverage-account.ts';
import { excludedFolder, isVersionStore } from './excluded-folders.ts';
import { type FolderRules, isIgnored, readIgnoreRules } from './ignore-rules.ts';
import type { FileLimits } from './limits.ts';
import { judgeLink, linkDetail } from './links.ts';
import { errorText, isDenied } from './system-error.ts';

export interface Walk {
  /** Absolute, links resolved. */
  readonly realRoot: string;
  readonly limits: FileLimits;
  readonly account: CoverageAccount;
  readonly signal: AbortSignal;
  /** Paths to read, relative to the root, with `/`. */
  onFiles(paths: readonly string[]): void;
}

interface Folder {
  /** Relative, with a closing `/`; empty for the root. */
  readonly path: string;
  readonly depth: number;
  /** False where no version control stands behind the files, so that ignore rules say nothing about them. */
  readonly tracked: boolean;
  readonly rules: readonly FolderRules[];
}

const pauseEvery = 64;

/**
 * Lists a folder by itself, with no links followed. Nested `.gitignore` files count inside a repository alone
 * (`tracked` says whether the start lies in one): what lies outside one is mostly an unpacked archive, which holds
 * nothing but files that somebody committed, ignored or not. Gives way to other work between folders. Resolves early
 * when the signal aborts.
 */
export const walkFolder = async (walk: Walk, tracked: boolean, from = ''): Promise<void> => {
  const depth = from.split('/').length - 1;
  const pending: Folder[] = [{ path: from, depth, tracked, rules: [] }];
  let entries = 0;
  for (let turn = 1; pending.length > 0 && !walk.signal.aborted; turn += 1) {
    const folder = pending.pop();
    if (folder === undefined) return;
    const found = readFolder(walk, folder);
    entries += found.files.length + found.folders.length;
    if (entries > walk.limits.entries) {
      stopAtLimit(walk, folder, found.files.length + found.folders.length + pending.length);
      return;
    }
    walk.onFiles(found.files);
    pending.push(...found.folders.reverse());
    if (turn % pauseEvery === 0) await setImmediate();
  }
};

const stopAtLimit = (walk: Walk, folder: Folder, left: number): void => {
  walk.account.skip('too-many-files', left);
  const detail = `the limit is ${walk.limits.entries} files and folders: the rest was not listed`;
  walk.account.note({ path: folder.path.slice(0, -1), code: 'too-many-files', detail });
};

interface Found {
  readonly files: string[];
  readonly folders: Folder[];
}

const readFolder = (walk: Walk, folder: Folder): Found => {
  const found: Found = { files: [], folders: [] };
  const entries = entriesOf(walk, folder);
  const names = new Set(entries.map((entry) => entry.name));
  const tracked = folder.tracked || names.has('.git');
  const own =
    tracked && names.has('.gitignore')
      ? readIgnoreRules(absolute(walk, folder, '.gitignore'), folder.path.length)
      : null;
  const rules = own === null ? folder.rules : [...folder.rules, own];
  for (const entry of entries) sortEntry(walk, { ...folder, tracked, rules }, entry, names, found);
  return found;
};

const absolute = (walk: Walk, folder: Folder, name: string): string =>
  walk.realRoot + sep + (folder.path + name).replaceAll('/', sep);

const entriesOf = (walk: Walk, folder: Folder): Dirent[] => {
  try {
    const entries = readdirSync(absolute(walk, folder, ''), { withFileTypes: true });
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    const code = isDenied(error) ? 'no-permission' : 'read-failed';
    walk.account.skipFile(code, code, folder.path.slice(0, -1), `folder not listed: ${errorText(error)}`);
    return [];
  }
};

type Kind = 'file' | 'folder' | 'link' | 'other';

const kindOf = (walk: Walk, folder: Folder, entry: Dirent): Kind => {
  const known = kindFrom(entry);
  if (known !== 'other') return known;
  try {
    return kindFrom(lstatSync(absolute(walk, folder, entry.name)));
  } catch {
    return 'other';
  }
};

const kindFrom = (entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): Kind => {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
};

const sortEntry = (walk: Walk, folder: Folder, entry: Dirent, names: ReadonlySet<string>, found: Found): void => {
  const path = folder.path + entry.name;
  const kind = kindOf(walk, folder, entry);
  if (entry.name.includes('\uFFFD')) {
    walk.account.skipFile('invalid-name', 'read-failed', path, 'the name is not valid UTF-8');
  } else if (kind === 'folder') {
    sortFolder(walk, folder, entry.name, names, found);
  } else if (isIgnored(folder.rules, path)) {
    walk.account.skip('ignored');
  } else if (kind === 'link') {
    reportLink(walk.account, walk.realRoot, path);
  } else if (kind === 'file') {
    found.files.push(path);
  } else {
    walk.account.skip('not-a-file');
  }
};

/** Counts a link; those that lead out or in circles, or to nothing, are no silent matter. */
export const reportLink = (account: CoverageAccount, realRoot: string, path: string): void => {
  const verdict = judgeLink(realRoot, realRoot + sep + path.replaceAll('/', sep));
  if (verdict === 'link-outside' || verdict === 'link-loop') {
    account.skipFile(verdict, verdict, path, linkDetail[verdict]);
  } else {
    account.skip(verdict);
  }
};

const sortFolder = (walk: Walk, folder: Folder, name: string, siblings: ReadonlySet<string>, found: Found): void => {
  const path = `${folder.path}${name}/`;
  if (isVersionStore(name)) return;
  const excluded = excludedFolder(name, siblings);
  if (excluded !== null) {
    walk.account.skip(excluded);
  } else if (isIgnored(folder.rules, path)) {
    walk.account.skip('ignored');
  } else if (folder.depth + 1 > walk.limits.depth) {
    const detail = `more than ${walk.limits.depth} folders deep: not entered`;
    walk.account.skipFile('too-deep', 'too-deep', path.slice(0, -1), detail);
  } else {
    found.folders.push({ ...folder, path, depth: folder.depth + 1 });
  }
};
