/**
 * What happened to a file or folder that was not read, or not read whole. One code a cause; the sentence for
 * people is made from the code where it is shown.
 */
export const diagnosticCodes = [
  'too-large',
  'too-deep',
  'too-many-files',
  'binary',
  'not-utf8',
  'no-permission',
  'read-failed',
  'link-outside',
  'link-loop',
  'parse-failed',
  'parse-timeout',
  'too-large-to-parse',
  'broken-manifest',
  'worker-crashed',
  'git-failed',
] as const;

export type DiagnosticCode = (typeof diagnosticCodes)[number];

export interface Diagnostic {
  /** Relative to the scanned root, with `/`. Empty for the root itself. */
  readonly path: string;
  readonly code: DiagnosticCode;
  /** One short sentence with the particulars, for example `512 MB, the limit is 8 MB`. */
  readonly detail: string;
}
