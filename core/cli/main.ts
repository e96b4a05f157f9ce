import { CommanderError } from 'commander';
import { CliFailure, type ExitCode, exitCodes } from './failure.ts';
import { createProgram } from './program.ts';
import { systemCode } from './system-error.ts';

/** A reader that stops early, such as `head`, is no failure. */
process.stdout.on('error', (cause) => {
  if (systemCode(cause) === 'EPIPE') process.exit(exitCodes.clean);
  throw cause;
});

const codeOf = (cause: unknown): ExitCode => {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? exitCodes.clean : exitCodes.failed;
  if (cause instanceof CliFailure) process.stderr.write(`untether: ${cause.message}\n`);
  else if (systemCode(cause) === 'EPIPE') return exitCodes.clean;
  else process.stderr.write(`untether: this is a bug: ${cause instanceof Error ? cause.stack : String(cause)}\n`);
  return exitCodes.failed;
};

const run = async (): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.clean;
  try {
    await createProgram((ended) => {
      code = ended;
    }).parseAsync();
    return code;
  } catch (cause) {
    return codeOf(cause);
  }
};

process.exitCode = await run();
