import type { Assessment } from '../types.ts';
import { dayText } from './days.ts';
import { skipLabel } from './labels.ts';
import { counted, grouped, listedUpTo, noun } from './numbers.ts';

const unread = ({ scan }: Assessment): string => {
  const { skipped, listed, read } = scan.coverage;
  const left = listed - read;
  if (left === 0) return 'Every file of the folder was read.';
  const reasons = skipped
    .toSorted((a, b) => b.count - a.count)
    .map(({ reason, count }) => `${grouped(count)} ${skipLabel(reason)}`);
  return `${counted(left, 'file')} ${noun(left, 'was', 'were')} not read${reasons.length === 0 ? '' : ` (${listedUpTo(reasons, 3)})`}.`;
};

const problems = ({ scan }: Assessment): string | null => {
  const count = scan.coverage.diagnostics.length;
  return count === 0
    ? null
    : `${counted(count, 'file')} gave trouble; the chapter on coverage names ${noun(count, 'it', 'them')}.`;
};

const dismissals = ({ dismissed = [] }: Assessment): string | null =>
  dismissed.length === 0
    ? null
    : `${counted(dismissed.length, 'finding')} ${noun(dismissed.length, 'was', 'were')} dismissed by hand and left out; the chapter on coverage says why.`;

const prices = ({ vendors }: Assessment): string | null => {
  const unknown = vendors.filter((vendor) => vendor.runCost.amount === null).length;
  return unknown === 0
    ? null
    : `The monthly run cost of ${counted(unknown, 'vendor')} is unknown and left out, not counted as nothing.`;
};

/** In one paragraph: what the ranges are, what was not read, what is unknown, how old the facts are. */
export const sureness = (assessment: Assessment): string =>
  [
    assessment.vendors.length === 0
      ? null
      : 'Days are an 80 % range from counted call sites, mapped one by one to the target: in one case of ten it takes less, in one of ten more.',
    unread(assessment),
    problems(assessment),
    dismissals(assessment),
    prices(assessment),
    `Catalogue of ${dayText(assessment.scan.catalogueDay)}; prices and dates carry their source.`,
  ]
    .filter(Boolean)
    .join(' ');
