import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/**
 * Settings that switch off everything a scanned repository's own configuration could make git execute or fetch.
 * They win over the repository's `.git/config`.
 *
 * `safe.directory`: git refuses folders of another owner because their configuration could make it run programs. With
 * these settings, and with the read-only commands that are used here, none is run, so that a repository on a shared
 * drive can be read. Commands must stay those that read objects and refs; none that looks at the work tree.
 */
const harmless = [
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=false',
  '-c',
  'log.showSignature=false',
  '-c',
  'protocol.allow=never',
  '-c',
  'safe.directory=*',
];

const environment = (): NodeJS.ProcessEnv => {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(inherited),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
  };
};

/** Starts git in `folder` with no shell, no prompts, no hooks, no network and nothing written. */
export const startGit = (
  folder: string,
  args: readonly string[],
  signal?: AbortSignal,
): ChildProcessWithoutNullStreams =>
  spawn('git', [...harmless, ...args], {
    cwd: folder,
    env: environment(),
    windowsHide: true,
    ...(signal === undefined ? {} : { signal, killSignal: 'SIGKILL' }),
  });
