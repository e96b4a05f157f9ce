import { say } from './say.mjs';

/**
 * Runs a script's work: what goes wrong is one line for people, and the exit code says that it failed. Set
 * `UNTETHER_TRACE` to see where it went wrong.
 *
 * @param {() => Promise<number | undefined>} work gives the exit code, none for 0
 */
export const runEntry = async (work) => {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (cause) {
    say(cause instanceof Error ? cause.message : String(cause));
    if (process.env.UNTETHER_TRACE && cause instanceof Error) say(cause.stack ?? '');
    process.exitCode = 2;
  }
};
