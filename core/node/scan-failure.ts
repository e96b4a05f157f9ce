/** Why a whole scan gave no result. The same words as the codes that cross the process border. */
export const scanFailureCodes = [
  'folder-missing',
  'not-a-folder',
  'no-permission',
  'folder-empty',
  'cancelled',
  'engine-crashed',
] as const;

export interface ScanFailure {
  readonly code: (typeof scanFailureCodes)[number];
  /** Particulars in plain text: a path, a system message. Never a stack. */
  readonly detail: string;
}
