import path from 'node:path';

/** The files that this run of the app wrote because the user asked: the only ones it shows in their folder. */
export interface WrittenFiles {
  readonly add: (file: string) => void;
  readonly has: (file: string) => boolean;
}

export const writtenFiles = (): WrittenFiles => {
  const files = new Set<string>();
  return {
    add: (file) => {
      files.add(path.resolve(file));
    },
    has: (file) => files.has(path.resolve(file)),
  };
};
