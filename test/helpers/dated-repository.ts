import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { newFolder, write } from '../core/node/support/folders.ts';

export interface DatedRepository {
  readonly folder: string;
  /** Any other command, as Ada on 1 November 2026. */
  git(...parameters: readonly string[]): string;
  /** Writes the files, removes those that are null, and commits all as an author on a day. The answer is the commit. */
  commit(
    day: string,
    message: string,
    files: Readonly<Record<string, string | Buffer | null>>,
    author?: string,
  ): string;
}

const environment = (day: string, author: string) => ({
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
  GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
  GIT_AUTHOR_NAME: author,
  GIT_AUTHOR_EMAIL: `${author.toLowerCase()}@example.com`,
  GIT_COMMITTER_NAME: author,
  GIT_COMMITTER_EMAIL: `${author.toLowerCase()}@example.com`,
});

/** A repository made by the real git, with the days and authors a test asks for. */
export const datedRepository = (): DatedRepository => {
  const folder = newFolder();
  const run = (day: string, author: string, parameters: readonly string[]): string =>
    execFileSync('git', parameters, {
      cwd: folder,
      env: environment(day, author),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  run('2020-01-01', 'Ada', ['init', '-q', '-b', 'main']);
  return {
    folder,
    git: (...parameters) => run('2026-11-01', 'Ada', parameters),
    commit: (day, message, files, author = 'Ada') => {
      for (const [name, content] of Object.entries(files)) {
        if (content === null) rmSync(`${folder}/${name}`);
        else write(folder, { [name]: content });
      }
      run(day, author, ['add', '-A', '-f']);
      run(day, author, ['commit', '-q', '--allow-empty', '-m', message]);
      return run(day, author, ['rev-parse', 'HEAD']);
    },
  };
};
