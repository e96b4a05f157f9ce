/** The system's short code (`ENOENT`, `EACCES`, …) of a caught error; empty where there is none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const isDenied = (error: unknown): boolean => ['EACCES', 'EPERM'].includes(errorCode(error));

export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
