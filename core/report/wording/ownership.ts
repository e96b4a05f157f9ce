import { type Day, daysBetween } from '../../base/day.ts';
import type { OwnershipNote, OwnershipReport } from '../../history/ownership.ts';
import { dayText } from './days.ts';
import { counted, noun } from './numbers.ts';

/** What a hot spot is, wherever hot spots are shown. */
export const hotSpotDefinition =
  'A hot spot is a file that holds vendor code and changes often: the lines of production code in it that name or ask a vendor, times the commits that touched it in the last twelve months, as a share of all such files.';

const daysInMonth = 30.44;
const daysInYear = 365.25;

/** `12 days`, `5 months`, `2.5 years`, from the day a line was written. */
export const ageText = (written: Day, today: Day): string => {
  const days = Math.max(0, daysBetween(written, today));
  if (days < 60) return counted(days, 'day');
  if (days < 2 * daysInYear) return counted(Math.floor(days / daysInMonth), 'month');
  return `${(Math.floor((days / daysInYear) * 10) / 10).toFixed(1).replace(/\.0$/, '')} years`;
};

const noteSentences: Readonly<Record<OwnershipNote, string>> = {
  'no-git': 'There is no git history to read here: no authors, no ages and no hot spots.',
  'shallow-clone':
    'This is a shallow clone: lines from before its border count as written there. Fetch the rest with git fetch --unshallow.',
  'file-limit': 'Authors are told of the files with the most findings only.',
};

/** Where owners come from and what is not told, a sentence each. */
export const ownershipSentences = ({ ownersFile, notes }: OwnershipReport): readonly string[] => {
  const source =
    ownersFile === null
      ? 'No CODEOWNERS file: the owner of a line is who wrote it last.'
      : `Owners by ${ownersFile.path}, read as ${ownersFile.flavour === 'github' ? 'GitHub' : 'GitLab'} does; where it names nobody, who wrote the line last.`;
  const problems = ownersFile?.problems ?? [];
  const left =
    problems.length === 0
      ? []
      : [
          `${counted(problems.length, 'line')} of it ${noun(problems.length, 'is', 'are')} left out: line ${problems[0]?.line}, ${problems[0]?.reason}.`,
        ];
  return [source, ...left, ...notes.map((note) => noteSentences[note])];
};

export const sinceSentence = ({ since }: OwnershipReport): string => `Changes are counted since ${dayText(since)}.`;
