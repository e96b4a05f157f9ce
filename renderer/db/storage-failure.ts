import Dexie from 'dexie';

export type StorageFailure = 'full' | 'newer-version' | 'corrupt';

const hasName = (value: unknown): value is { readonly name: string; readonly inner?: unknown } =>
  typeof value === 'object' && value !== null && 'name' in value;

const names = (cause: unknown): readonly string[] =>
  hasName(cause) ? [cause.name, ...names('inner' in cause ? cause.inner : undefined)] : [];

/** What a failing database means for the user. A version error is data written by a newer app, unharmed. */
export const storageFailure = (cause: unknown): StorageFailure => {
  const chain = names(cause);
  if (chain.includes('QuotaExceededError')) return 'full';
  return chain.includes(Dexie.errnames.Version) ? 'newer-version' : 'corrupt';
};

export const storageSentences: Readonly<Record<StorageFailure, { readonly what: string; readonly remedy: string }>> = {
  full: {
    what: 'This scan could not be kept: the disk is full.',
    remedy: 'It is shown until you close the app. Free some space and scan again; earlier scans are unharmed.',
  },
  'newer-version': {
    what: 'Your data was written by a newer version of the app.',
    remedy: 'It is unharmed. Install that version or a newer one to read it.',
  },
  corrupt: {
    what: 'Your saved data cannot be read.',
    remedy: 'Restore the last backup, or start empty. Nothing is deleted before you choose.',
  },
};
