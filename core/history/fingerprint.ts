import { compareText } from '../base/order.ts';
import type { Finding } from '../scan/types.ts';
import { hashText } from './hash.ts';
import type { Placed } from './types.ts';

/** What a finding is, wherever it stands: vendor, kind, symbol, model. */
export const natureOf = ({ vendor, kind, symbol, model }: Finding): string => key(vendor, kind, symbol, model);

/** What a finding is and what it looks like: its nature, its code, its arguments, and what it is inside of. */
export const contentOf = ({ finding, context }: Placed): string =>
  key(natureOf(finding), context.enclosing, context.code, argumentsOf(finding));

export const key = (...parts: readonly (string | null)[]): string =>
  parts.map((part) => part ?? '\u0001').join('\u0000');

/** Only what is known: a value that could not be told is no mark. */
export function argumentsOf({ arguments: given }: Finding): string {
  return Object.entries(given ?? {})
    .map(([name, value]) => `${name}=${value.known ? JSON.stringify(value.value) : '?'}`)
    .sort(compareText)
    .join(',');
}

/** The order in which findings of a state are counted: by place, never by the order they came in. */
export const byPlace = (a: Placed, b: Placed): number =>
  compareText(a.finding.path, b.finding.path) ||
  a.finding.line - b.finding.line ||
  a.finding.column - b.finding.column ||
  compareText(natureOf(a.finding), natureOf(b.finding));

/** Stands in a declaration and shows its code or its arguments: can be recognised in whatever file. */
export const isDistinct = ({ finding, context }: Placed): boolean =>
  context.enclosing !== null && (context.code !== null || argumentsOf(finding) !== '');

/** 16 digits for the content of a finding; for what is alike in many files, of its path too. */
export const contentHash = (one: Placed): string =>
  hashText(isDistinct(one) ? contentOf(one) : key(one.finding.path, contentOf(one)));

/**
 * A name for each finding of one state, in the order given: the hash of its content and the how-manieth of that content
 * it is. The same for a call whose lines moved, whose file was renamed or whose code was reformatted; two alike differ by
 * their rank. What stands at the top of a file or shows no code is named with its file.
 */
export function fingerprints(placed: readonly Placed[]): string[] {
  const ranks = new Map<string, number>();
  const names = new Map<Placed, string>();
  for (const one of [...placed].sort(byPlace)) {
    const content = contentHash(one);
    const rank = (ranks.get(content) ?? 0) + 1;
    ranks.set(content, rank);
    names.set(one, ranked(content, rank));
  }
  return placed.map((one) => names.get(one) ?? '');
}

/** The how-manieth of a content, from 1. */
export const ranked = (content: string, rank: number): string => `${content}.${rank}`;
