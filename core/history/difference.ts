import { compareNumbers, type VendorDifference } from './compare-numbers.ts';
import { byPlace, contentOf } from './fingerprint.ts';
import { isBack } from './track.ts';
import type { Placed, Snapshot, Tracked } from './types.ts';

/**
 * What became of a finding that is in both states, by what says most:
 * `vendor`: another vendor is asked · `model`: another model · `moved`: it stands in another file · `edited`: its code,
 * its arguments or what is around it changed · `same`: at most its lines moved.
 */
export type Change = 'vendor' | 'model' | 'moved' | 'edited' | 'same';

export interface Changed {
  readonly before: Tracked;
  readonly after: Tracked;
  readonly change: Exclude<Change, 'same'>;
}

export interface Difference {
  /** `back`: it had been there once and was gone in between. */
  readonly added: readonly { readonly finding: Tracked; readonly back: boolean }[];
  readonly removed: readonly Tracked[];
  /** Other vendor first, then other model, moved, edited. */
  readonly changed: readonly Changed[];
  readonly same: number;
  /** Vendors of either state whose calls, score or days differ; the greatest change of days first. */
  readonly vendors: readonly VendorDifference[];
}

const order: readonly Change[] = ['vendor', 'model', 'moved', 'edited'];

/**
 * What lies between two states of one track. Told by identity: what was removed and added again in between is told as
 * that, although both states have it.
 */
export function differenceBetween(before: Snapshot, after: Snapshot): Difference {
  const old = new Map(before.findings.map((one) => [one.identity, one]));
  const now = new Map(after.findings.map((one) => [one.identity, one]));
  const added = after.findings.filter(({ identity }) => !old.has(identity));
  const removed = before.findings.filter(({ identity }) => !now.has(identity));
  const both = before.findings.flatMap((one) => {
    const other = now.get(one.identity);
    return other === undefined ? [] : [{ before: one, after: other, change: changeOf(one, other) }];
  });
  const changed = both.filter((pair): pair is Changed => pair.change !== 'same');
  return {
    added: [...added].sort(byPlace).map((finding) => ({ finding, back: isBack(finding.identity) })),
    removed: [...removed].sort(byPlace),
    changed: changed.sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change) || byPlace(a.after, b.after)),
    same: both.length - changed.length,
    vendors: compareNumbers(before.numbers, after.numbers),
  };
}

/** Says what became of a finding between two states. */
export function changeOf(before: Placed, after: Placed): Change {
  if (before.finding.vendor !== after.finding.vendor) return 'vendor';
  if (before.finding.model !== after.finding.model) return 'model';
  if (before.finding.path !== after.finding.path) return 'moved';
  return contentOf(before) === contentOf(after) ? 'same' : 'edited';
}
