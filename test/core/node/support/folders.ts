import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A real folder in the system's temporary place, gone with the process. */
export const newFolder = (files: Readonly<Record<string, string | Buffer>> = {}): string => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'untether-test-')));
  made.push(folder);
  write(folder, files);
  return folder;
};

export const write = (folder: string, files: Readonly<Record<string, string | Buffer>>): void => {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
};

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

export const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();

/** A work tree with everything in it committed on `main`. */
export const newRepository = (files: Readonly<Record<string, string | Buffer>>): string => {
  const folder = newFolder(files);
  git(folder, 'init', '-q', '-b', 'main');
  commitAll(folder, 'first');
  return folder;
};

export const commitAll = (folder: string, message: string): string => {
  git(folder, 'add', '-A', '-f');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
};
