import { type Day, daysBetween } from '../../base/day.ts';
import type { OwnershipNote, OwnershipReport } from '../../history/ownership.ts';
import { dayText } from './days.ts';
import { counted, noun } from './numbers.ts';

/** What a hot spot is, wherever hot spots are shown. */
export const hotSpotDefinition =
  'A hot spot is a file that holds vendor code and changes often: the lines of production code in it that name or ask a vendor, times the commits that touched it in the last twelve months, as a share of all such files.';

/** Whole months of the calendar between two days. */
const monthsBetween = (from: Day, to: Day): number => {
  const [fromYear = 0, fromMonth = 0, fromDate = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDate < fromDate ? 1 : 0);
};

/** `12 days`, `5 months`, `2.5 years`, from the day a line was written. */
export const ageText = (written: Day, today: Day): string => {
  const months = monthsBetween(written, today);
  if (months < 2) return counted(Math.max(0, daysBetween(written, today)), 'day');
  if (months < 24) return counted(months, 'month');
  return `${(Math.floor(months / 1.2) / 10).toFixed(1).replace(/\.0$/, '')} years`;
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
