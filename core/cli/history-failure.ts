import type { HistoryFailure } from '../node/history/types.ts';
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
  'git-refused': (folder, detail) => [
    `Git does not read ${folder}: ${detail}.`,
    /dubious ownership/.test(detail)
      ? `If you trust its owner: git config --global --add safe.directory ${JSON.stringify(folder)}`
      : 'Put that right and try again.',
  ],
  'no-such-commit': (folder, detail) => [
    `${folder} has no commit called "${detail}".`,
    'Give a commit, a branch or a tag of that repository.',
  ],
  'no-commits': (folder, detail) => [`${folder} has no commit to read (${detail}).`, 'Give a repository with commits.'],
};

export const historyFailure = (folder: string, { code, detail }: HistoryFailure): CliFailure =>
  new CliFailure(...sentences[code](folder, detail));
