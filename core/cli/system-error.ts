/** The code of a system error, `ENOENT`; empty for anything else. */
export const systemCode = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';

export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
