import { spawnSync } from 'node:child_process';
import { branch } from './fast-import.ts';

export class GitMissing extends Error {}

/** Nothing of the machine may reach the result: no settings, no hooks, no repository around it, no prompts. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_DEFAULT_HASH: 'sha1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** @throws GitMissing where there is no git; Error with its own words where it fails. */
function git(folder: string, args: readonly string[], input?: Buffer): string {
  const run = spawnSync('git', args, {
    cwd: folder,
    env: cleanEnvironment(),
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  if (run.error !== undefined) {
    throw 'code' in run.error && run.error.code === 'ENOENT' ? new GitMissing('git was not found') : run.error;
  }
  if (run.status !== 0) throw new Error(`git ${args[0]} failed: ${run.stderr.trim()}`);
  return run.stdout.trim();
}

/**
 * Makes a repository in a folder that holds the files of the last commit already, and gives the hash of that commit.
 *
 * @throws GitMissing before anything is written where there is no git.
 */
export function makeRepository(folder: string, stream: Buffer): string {
  git(folder, ['init', '--quiet', '--template=']);
  git(folder, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
  for (const setting of ['core.autocrlf', 'core.fsmonitor', 'commit.gpgsign'])
    git(folder, ['config', setting, 'false']);
  git(folder, ['fast-import', '--quiet', '--force'], stream);
  git(folder, ['reset', '--quiet']);
  return git(folder, ['rev-parse', 'HEAD']);
}
