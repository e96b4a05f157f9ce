/** Exit codes of every command. */
export const exitCodes = { clean: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something the user can put right: one sentence that says what is wrong and what to do. Everything else is a bug. */
export class CliFailure extends Error {
  constructor(what: string, next: string) {
    super(`${what} ${next}`);
    this.name = 'CliFailure';
  }
}
