import type { FailureCode } from '../electron/ipc/contract.ts';

export interface FailureSentence {
  readonly what: string;
  readonly remedy: string;
}

/** What happened and what you can do, for every code the host may answer with. */
export const failureSentences: Readonly<Record<FailureCode, FailureSentence>> = {
  'folder-missing': {
    what: 'This folder is no longer there.',
    remedy: 'Connect the drive it is on, or choose the folder at its new place. Earlier results stay readable.',
  },
  'not-a-folder': {
    what: 'That is a file, not a folder.',
    remedy: 'Drop the folder that holds the code, or choose it with “Choose a folder”.',
  },
  'no-permission': {
    what: 'The system does not let this app read that place.',
    remedy: 'Give your account read access to it, or choose another folder.',
  },
  'folder-empty': {
    what: 'There is nothing to read in this folder.',
    remedy: 'Choose a folder that holds source code. Ignored files and folders are not read.',
  },
  'git-missing': {
    what: 'Git is not installed.',
    remedy: 'The past is read with git. Install it and try again; scanning works without.',
  },
  'no-repository': {
    what: 'This folder is in no git repository.',
    remedy: 'There is no past to read. Every scan is kept, so a trend grows from now on.',
  },
  'git-refused': {
    what: 'Git does not read this repository.',
    remedy:
      'Its reason is below. Put that right and try again; a folder of another owner is made known to git with git config --global --add safe.directory.',
  },
  'no-commits': {
    what: 'This repository has no commit yet.',
    remedy: 'Commit something, then rebuild the past.',
  },
  'no-such-commit': {
    what: 'This commit is not in the repository any more.',
    remedy: 'Rebuild the past: the history may have been rewritten.',
  },
  cancelled: {
    what: 'The scan was cancelled.',
    remedy: 'Nothing was changed: the last finished scan is still here. Scan again when you like.',
  },
  'engine-crashed': {
    what: 'The scan stopped unexpectedly.',
    remedy: 'Scan again. If it stops at the same file, add that file to .gitignore; the last results are unharmed.',
  },
  'outside-granted-folders': {
    what: 'This file lies outside the folders you opened.',
    remedy: 'Choose its folder once more, so that the app may read it again.',
  },
  'file-unreadable': {
    what: 'This file cannot be read any more.',
    remedy: 'It may have been moved or deleted since the scan. Scan again to bring the list up to date.',
  },
  'no-editor': {
    what: 'No editor could be opened.',
    remedy: 'Copy the place as Markdown instead, or set an application for this kind of file in your system.',
  },
  'write-failed': {
    what: 'The file could not be written.',
    remedy: 'Close it where it is open, or choose another place, and export again.',
  },
  'disk-full': {
    what: 'The disk is full.',
    remedy: 'Free some space and try again. What was saved before is unharmed.',
  },
  'print-failed': {
    what: 'The PDF could not be made.',
    remedy: 'Try again with fewer sections, or export the report as HTML and print that.',
  },
  'too-many-watches': {
    what: 'The system lets no more folders be watched.',
    remedy: 'Close other programs that watch files, raise the limit of your system, or scan again yourself.',
  },
  'bad-request': {
    what: 'The app refused a request of its own window.',
    remedy: 'This is a fault of the app. Close and open it again; your data is unharmed.',
  },
  internal: {
    what: 'Something in the app went wrong.',
    remedy: 'Close and open it again; your data is unharmed.',
  },
};
