import type { HistoryFailure, HistoryNote } from '../node/history/types.ts';
import { dayText } from '../report/wording/days.ts';
import { counted } from '../report/wording/numbers.ts';
import { CliFailure } from './failure.ts';
import { failureSentences } from './scan-failures.ts';

type Sentence = (folder: string, detail: string) => readonly [what: string, next: string];

const sentences: Readonly<Record<HistoryFailure['code'], Sentence>> = {
  ...failureSentences,
  cancelled: () => ['The history was stopped.', 'What was judged is kept: the next run goes on from there.'],
  'git-missing': () => [
    'Git is not installed.',
    'History is read with git; install it, or use scan, which needs none.',
  ],
  'no-repository': (folder) => [
    `${folder} is in no git repository, so it has no history to read.`,
    'Give a folder of a work tree or a bare repository.',
  ],
  'git-refused': (folder, detail) => [`Git does not read ${folder}: ${detail}.`, 'Put that right and try again.'],
  'no-such-commit': (folder, detail) => [
    `${folder} has no commit called "${detail}".`,
    'Give a commit, a branch or a tag of that repository.',
  ],
  'no-commits': (folder, detail) => [`${folder} has no commit to read (${detail}).`, 'Give a repository with commits.'],
};

export const historyFailure = (folder: string, { code, detail }: HistoryFailure): CliFailure =>
  new CliFailure(...sentences[code](folder, detail));

const noteSentences: Readonly<Record<HistoryNote['code'], (note: HistoryNote) => string>> = {
  'shallow-clone': ({ detail }) =>
    `This is a shallow clone: nothing before ${dayText(detail)} is here. Fetch the rest with git fetch --unshallow.`,
  'history-broken': ({ detail }) => `Older commits cannot be reached (${detail}); the points begin after them.`,
  'starts-later': ({ detail }) => `The first commit is of ${dayText(detail)}; there is nothing before it.`,
  'point-unreadable': ({ count, detail }) => `${counted(count, 'point')} could not be listed and left out (${detail}).`,
  'objects-missing': ({ count, detail }) =>
    `${counted(count, 'content')} are not in this copy of the repository, first ${detail}: calls in them are not counted.`,
  'objects-too-large': ({ count, detail }) =>
    `${counted(count, 'content')} above the size limit left out, first ${detail}.`,
  'objects-unreadable': ({ count, detail }) =>
    `${counted(count, 'content')} that git cannot read left out, first ${detail}.`,
  'worker-crashed': ({ count, detail }) =>
    `${counted(count, 'content')} that broke the reader left out, first ${detail}.`,
  submodules: ({ count }) => `${counted(count, 'submodule')} not followed: look at each in its own repository.`,
  'cache-unusable': ({ detail }) => `Nothing is kept for the next run (${detail}).`,
};

/** What a history did not cover, a sentence each. */
export const noteSentence = (note: HistoryNote): string => noteSentences[note.code](note);
