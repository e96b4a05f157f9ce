import type { HistoryNote } from '../../history/past.ts';
import { dayText } from './days.ts';
import { counted } from './numbers.ts';

const noteSentences: Readonly<Record<HistoryNote['code'], (note: HistoryNote) => string>> = {
  'shallow-clone': ({ detail }) =>
    `This is a shallow clone: nothing before ${dayText(detail)} is here. Fetch the rest with git fetch --unshallow.`,
  'history-broken': ({ detail }) => `Older commits cannot be reached (${detail}); the points begin after them.`,
  'starts-later': ({ detail }) => `The first commit is of ${dayText(detail)}; there is nothing before it.`,
  'point-unreadable': ({ count, detail }) => `${counted(count, 'point')} could not be listed and left out (${detail}).`,
  'objects-missing': ({ count, detail }) =>
    `${counted(count, 'content')} are missing in this copy of the repository, or damaged in it, first ${detail}: calls in them are not counted. Fetch them and rebuild.`,
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
