import { byPlace, contentHash, fingerprints, ranked } from './fingerprint.ts';
import { matchFindings } from './match.ts';
import type { Placed, Renames, Tracked } from './types.ts';

const again = '~';

/** Gives the findings of the first state their identities: their fingerprints. */
export function beginTracking(placed: readonly Placed[]): Tracked[] {
  const names = fingerprints(placed);
  return placed.map((one, index) => ({ ...one, identity: names[index] ?? '' }));
}

/**
 * Hands the identities of one state on to the next. What is recognised keeps its identity; what is new gets its
 * fingerprint. What was there once, went, and is there again gets a new identity that names the old one.
 *
 * @param seen every identity ever given in this history, that of `before` included
 * @returns in the order of `after`
 */
export function carryOver(
  before: readonly Tracked[],
  after: readonly Placed[],
  seen: ReadonlySet<string>,
  renames: Renames = new Map(),
): Tracked[] {
  const identities = new Map<Placed, string>();
  const { matches, added } = matchFindings(before, after, renames);
  for (const match of matches) identities.set(match.after, match.before.identity);
  const name = namer(before, seen);
  for (const one of [...added].sort(byPlace)) identities.set(one, name(one));
  return after.map((one) => ({ ...one, identity: identities.get(one) ?? '' }));
}

/**
 * Names what is new, one after the other. A name that something has right now, or had until this very step, is passed
 * over for the next rank: a second of a kind is no return of the first.
 */
function namer(before: readonly Tracked[], seen: ReadonlySet<string>): (one: Placed) => string {
  const occupied = new Set(before.map(({ identity }) => withoutReturns(identity)));
  return (one) => {
    const content = contentHash(one);
    let rank = 1;
    while (occupied.has(ranked(content, rank))) rank += 1;
    const first = ranked(content, rank);
    occupied.add(first);
    let identity = first;
    for (let time = 2; seen.has(identity); time += 1) identity = `${first}${again}${time}`;
    return identity;
  };
}

const withoutReturns = (identity: string): string => identity.split(again, 1)[0] ?? identity;

/** True for what was there before, under an identity that has ended. */
export const isBack = (identity: string): boolean => identity.includes(again);
