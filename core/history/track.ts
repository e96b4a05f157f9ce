import { byPlace, fingerprints } from './fingerprint.ts';
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
  const taken = new Set(seen);
  const fresh = [...added].sort(byPlace);
  for (const [index, name] of fingerprints(fresh).entries()) {
    const one = fresh[index];
    if (one !== undefined) identities.set(one, unused(name, taken));
  }
  return after.map((one) => ({ ...one, identity: identities.get(one) ?? '' }));
}

function unused(name: string, taken: Set<string>): string {
  let identity = name;
  for (let time = 2; taken.has(identity); time += 1) identity = `${name}${again}${time}`;
  taken.add(identity);
  return identity;
}

/** True for what was there before, under an identity that has ended. */
export const isBack = (identity: string): boolean => identity.includes(again);
