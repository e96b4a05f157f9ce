import type { Decided } from '../match/decide.ts';
import { chainOf } from '../neutral/expression.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { classAround } from '../resolve/names.ts';
import { type Asked, askedOf, usedVendors } from './context.ts';
import { seam } from './interface.ts';
import { vendorNames } from './stored-id.ts';

const shortest = 8;
const most = 1_200;

/**
 * Names of what classes that ask a vendor extend or fulfil: other implementations name it too. One without a hit of its
 * own asks no vendor, so it only counts behind a name that stands for one of several sources.
 */
const contractNames = (asked: readonly Asked[]): readonly string[] =>
  asked.flatMap(({ ref }) => {
    const owner = ref.file.unit.classes[classAround(ref.file, ref.file.unit.calls[ref.call]?.scope ?? 0)];
    return (owner?.bases ?? [])
      .flatMap((base) => chainOf(base)?.at(-1) ?? [])
      .filter((name) => name.length >= shortest && seam.test(name));
  });

/** Needles for files that keep a vendor's ids or fulfil a contract beside it, without a hit of their own. */
export const signalNeedles = (evaluator: Evaluator, decided: Decided): readonly string[] => {
  const used = usedVendors(decided);
  if (used.length === 0) return [];
  const names = vendorNames(evaluator, decided, used);
  return [...new Set([...names.needles(), ...contractNames(askedOf(decided))])].sort().slice(0, most);
};
