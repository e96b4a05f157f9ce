import type { FindingKind } from '../scan/types.ts';
import { byPlace, contentOf, isDistinct, key, natureOf } from './fingerprint.ts';
import { inferRenames } from './infer-renames.ts';
import type { Placed, Renames } from './types.ts';

/**
 * How a finding was recognised in a later state.
 * - `same`: same file, same content; lines may have moved and the form may have changed
 * - `edited`: same file, same nature; its code or what is around it changed
 * - `renamed`: the file has another name
 * - `moved`: the code went to another file
 * - `model`: the same place asks for another model
 * - `vendor`: the same place asks another vendor
 */
export type Recognition = 'same' | 'edited' | 'renamed' | 'moved' | 'model' | 'vendor';

export interface Match<Before extends Placed, After extends Placed> {
  readonly before: Before;
  readonly after: After;
  readonly by: Recognition;
}

export interface Matches<Before extends Placed, After extends Placed> {
  readonly matches: readonly Match<Before, After>[];
  readonly removed: readonly Before[];
  readonly added: readonly After[];
}

/** What both sides must share to be one; null takes a finding out of the stage. `path` is the one in the later state. */
interface Stage {
  readonly by: Recognition;
  readonly key: (one: Placed, path: string) => string | null;
}

const enclosingOf = ({ context }: Placed): string | null => context.enclosing;

/** A line in a manifest or a settings file is not the heir of the one that was there before. */
const replaceable = (kind: FindingKind): boolean => kind !== 'manifest-dependency' && kind !== 'env-var';

/** The evidence of a model id is the id itself, so what is written is no part of its place. */
const placeSymbol = ({ finding }: Placed): string => (finding.kind === 'model-id' ? '' : finding.symbol);

/** From the strictest to the loosest; what one stage pairs, the next ones do not see. */
const stages: readonly Stage[] = [
  { by: 'same', key: (one, path) => key(path, contentOf(one)) },
  { by: 'edited', key: (one, path) => key(path, natureOf(one.finding), enclosingOf(one)) },
  { by: 'edited', key: (one, path) => key(path, natureOf(one.finding)) },
  { by: 'moved', key: (one) => (isDistinct(one) ? contentOf(one) : null) },
  {
    by: 'model',
    key: (one, path) => {
      const { vendor, kind, operation } = one.finding;
      return replaceable(kind) ? key(path, vendor, kind, operation, placeSymbol(one), enclosingOf(one)) : null;
    },
  },
  {
    by: 'vendor',
    key: (one, path) => {
      const { kind, operation } = one.finding;
      return replaceable(kind) ? key(path, kind, operation, enclosingOf(one)) : null;
    },
  },
];

/**
 * Recognises the findings of one state in a later one. Order of the input changes nothing. Among several that share all
 * that a stage looks at, the first is paired with the first.
 *
 * @param renames as git tells them; where it does not, files that went and came with the same evidence are paired
 */
export function matchFindings<Before extends Placed, After extends Placed>(
  before: readonly Before[],
  after: readonly After[],
  renames: Renames = new Map(),
): Matches<Before, After> {
  const known = new Map([...inferRenames(before, after), ...renames]);
  const pathNow = (one: Placed): string => known.get(one.finding.path) ?? one.finding.path;
  const pathThere = (one: Placed): string => one.finding.path;
  let left = [...before].sort(byPlace);
  let right = [...after].sort(byPlace);
  const matches: Match<Before, After>[] = [];
  for (const stage of stages) {
    const waiting = bucket(left, (one) => stage.key(one, pathNow(one)));
    const paired = new Set<Placed>();
    for (const one of right) {
      const wanted = stage.key(one, pathThere(one));
      const partner = wanted === null ? undefined : waiting.get(wanted)?.shift();
      if (partner === undefined) continue;
      paired.add(one).add(partner);
      matches.push({ before: partner, after: one, by: recognition(stage.by, partner, one) });
    }
    left = left.filter((one) => !paired.has(one));
    right = right.filter((one) => !paired.has(one));
  }
  return { matches: matches.sort((a, b) => byPlace(a.after, b.after)), removed: left, added: right };
}

/** Whose file has another name is `renamed`, unless its model or vendor changed, which says more. */
function recognition(by: Recognition, before: Placed, after: Placed): Recognition {
  const elsewhere = before.finding.path !== after.finding.path;
  return elsewhere && (by === 'same' || by === 'edited') ? 'renamed' : by;
}

function bucket<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const buckets = new Map<string, Item[]>();
  for (const item of items) {
    const name = keyOf(item);
    if (name === null) continue;
    const found = buckets.get(name);
    if (found === undefined) buckets.set(name, [item]);
    else found.push(item);
  }
  return buckets;
}
