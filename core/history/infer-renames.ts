import { compareText } from '../base/order.ts';
import type { FindingKind } from '../scan/types.ts';
import { contentOf } from './fingerprint.ts';
import { followFolders } from './follow-folders.ts';
import type { Placed, Renames } from './types.ts';

/** Half of what both files hold together must be shared. */
const enough = 0.5;

/** Alike in many files, so no mark of one. */
const commonplace: ReadonlySet<FindingKind> = new Set(['import', 'env-var', 'manifest-dependency']);

/** How often a file holds each content. */
type Bag = ReadonlyMap<string, number>;

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly likeness: number;
}

/**
 * Files that went and files that came with the same evidence in them, where nobody says that one was renamed to the
 * other. From the most alike down, a file is taken once. Imports and names of settings are alike in many files: they
 * count only for a file that went with its folder, or that kept its name and is the only one of that name.
 */
export function inferRenames(before: readonly Placed[], after: readonly Placed[]): Renames {
  const old = new Set(before.map(({ finding }) => finding.path));
  const now = new Set(after.map(({ finding }) => finding.path));
  const gone = before.filter(({ finding }) => !now.has(finding.path));
  const come = after.filter(({ finding }) => !old.has(finding.path));
  const byContent = bestPairs(pairsOf(bags(gone.filter(isTelling)), bags(come.filter(isTelling))));
  const left = without(bags(gone), byContent.keys());
  const free = without(bags(come), byContent.values());
  const withFolder = followFolders(left.keys(), new Set(free.keys()), byContent);
  const [rest, open] = [without(left, withFolder.keys()), without(free, withFolder.values())];
  const byName = bestPairs(pairsOf(rest, open).filter(onlyOfItsName(rest, open)));
  return new Map([...byName, ...withFolder, ...byContent]);
}

const isTelling = ({ finding }: Placed): boolean => !commonplace.has(finding.kind);

const without = (files: ReadonlyMap<string, Bag>, paths: Iterable<string>): Map<string, Bag> => {
  const taken = new Set(paths);
  return new Map([...files].filter(([path]) => !taken.has(path)));
};

/** Keeps pairs that share a file name which no other file on either side has. */
function onlyOfItsName(gone: ReadonlyMap<string, Bag>, come: ReadonlyMap<string, Bag>): (pair: Pair) => boolean {
  const old = countNames(gone.keys());
  const now = countNames(come.keys());
  return ({ from, to }) => {
    const name = baseName(from);
    return name === baseName(to) && old.get(name) === 1 && now.get(name) === 1;
  };
}

function countNames(paths: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(baseName(path), (counts.get(baseName(path)) ?? 0) + 1);
  return counts;
}

function bags(placed: readonly Placed[]): Map<string, Bag> {
  const files = new Map<string, Map<string, number>>();
  for (const one of placed) {
    const bag = files.get(one.finding.path) ?? new Map<string, number>();
    const content = contentOf(one);
    bag.set(content, (bag.get(content) ?? 0) + 1);
    files.set(one.finding.path, bag);
  }
  return files;
}

/** Only pairs that share something are looked at. */
function pairsOf(gone: ReadonlyMap<string, Bag>, come: ReadonlyMap<string, Bag>): Pair[] {
  const holders = new Map<string, string[]>();
  for (const [path, bag] of come) {
    for (const content of bag.keys()) holders.set(content, [...(holders.get(content) ?? []), path]);
  }
  return [...gone].flatMap(([from, bag]) => {
    const candidates = new Set([...bag.keys()].flatMap((content) => holders.get(content) ?? []));
    return [...candidates].map((to) => ({ from, to, likeness: likeness(bag, come.get(to) ?? new Map()) }));
  });
}

/** Shared share of two bags, 0–1. */
function likeness(a: Bag, b: Bag): number {
  const size = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...a].reduce((sum, [content, count]) => sum + Math.min(count, b.get(content) ?? 0), 0);
  return shared / (size(a) + size(b) - shared);
}

function bestPairs(pairs: readonly Pair[]): Renames {
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to, likeness: alike } of [...pairs].sort(byLikeness)) {
    if (alike < enough || renames.has(from) || taken.has(to)) continue;
    renames.set(from, to);
    taken.add(to);
  }
  return renames;
}

const byLikeness = (a: Pair, b: Pair): number =>
  b.likeness - a.likeness ||
  Number(baseName(b.from) === baseName(b.to)) - Number(baseName(a.from) === baseName(a.to)) ||
  compareText(a.from, b.from) ||
  compareText(a.to, b.to);

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
