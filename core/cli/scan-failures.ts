import type { ScanFailure } from '../node/scan-failure.ts';

type Sentence = (folder: string, detail: string) => readonly [what: string, next: string];

/** What went wrong and what to do, by the code of the engine. */
export const failureSentences: Readonly<Record<ScanFailure['code'], Sentence>> = {
  'folder-missing': (folder) => [`There is no folder ${folder}.`, 'Check the path and try again.'],
  'not-a-folder': (folder) => [`${folder} is a file, not a folder.`, 'Give the folder that holds the code.'],
  'no-permission': (folder) => [
    `There is no permission to read ${folder}.`,
    'Change its rights or choose another folder.',
  ],
  'folder-empty': (folder) => [`${folder} holds no files to read.`, 'Give the folder that holds the code.'],
  cancelled: () => ['The scan was stopped.', 'Nothing was written.'],
  'engine-crashed': (folder, detail) => [
    `The scan of ${folder} broke off: ${detail}.`,
    'Nothing was written; try again, and report it with the folder that caused it.',
  ],
};
