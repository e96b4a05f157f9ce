import { beforeAll, describe, expect, it } from 'vitest';
import { contextsIn } from '../../../core/history/context.ts';
import { changeOf } from '../../../core/history/difference.ts';
import { beginTracking, carryOver, isBack } from '../../../core/history/track.ts';
import type { Placed, Tracked } from '../../../core/history/types.ts';
import type { Finding } from '../../../core/scan/types.ts';
import { around } from '../../helpers/sample-states.ts';
import { TextScanner } from '../../helpers/scan-texts.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

type Texts = ReadonlyMap<string, string>;

const scanner = new TextScanner(shippedCatalogue);

const placedIn = async (texts: Texts): Promise<Placed[]> => {
  const { findings } = await scanner.scan(texts);
  const byPath = new Map<string, Finding[]>();
  for (const one of findings) byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
  return [...byPath].flatMap(([path, found]) => {
    const contexts = contextsIn(texts.get(path) ?? '', found);
    return found.map((finding, index) => ({ finding, context: contexts[index] ?? { enclosing: null, code: null } }));
  });
};

const namesOf = (tracked: readonly Tracked[]): readonly string[] => tracked.map(({ identity }) => identity).sort();

/** The whole sample company, in ten languages, as it is today. */
const company: Texts = around('List whom we depend on').after;
let before: readonly Tracked[];
beforeAll(async () => {
  before = beginTracking(await placedIn(company));
});

const rewritten = (rewrite: (text: string) => string): Texts =>
  new Map([...company].map(([path, text]) => [path, rewrite(text)]));

const follow = async (texts: Texts): Promise<readonly Tracked[]> =>
  carryOver(before, await placedIn(texts), new Set(namesOf(before)));

const changesTo = (after: readonly Tracked[]): readonly string[] => {
  const now = new Map(after.map((one) => [one.identity, one]));
  const changes = before.map((one) => {
    const other = now.get(one.identity);
    return other ? changeOf(one, other) : 'removed';
  });
  return [...new Set(changes)].sort();
};

const code = /\.(?:[jt]sx?|go|java|kt|rb|py|sh|tf|ya?ml|json)$/;

describe('every finding of a real code base keeps its name', () => {
  it('where all lines moved down', async () => {
    const after = await follow(rewritten((text) => (text.startsWith('#!') ? text : `\n\n\n${text}`)));
    expect(before.length).toBeGreaterThan(300);
    expect(namesOf(after)).toEqual(namesOf(before));
    expect(changesTo(after)).toEqual(['same']);
  });

  it('where everything is indented twice as far', async () => {
    const after = await follow(rewritten((text) => text.replaceAll(/^[ \t]+(?=\S)/gm, (indent) => indent + indent)));
    expect(namesOf(after)).toEqual(namesOf(before));
    expect(changesTo(after)).toEqual(['same']);
  });

  it('where lines end as on Windows', async () => {
    const after = await follow(rewritten((text) => text.replaceAll('\n', '\r\n')));
    expect(namesOf(after)).toEqual(namesOf(before));
    expect(changesTo(after)).toEqual(['same']);
  });

  it('where every folder at the top got another name', async () => {
    const moved = new Map([...company].map(([path, text]) => [path.replace(/^(\w+)\//, '$1-team/'), text]));
    const after = await follow(moved);
    expect(namesOf(after)).toEqual(namesOf(before));
    expect(changesTo(after)).toEqual(['moved', 'same']);
  });
});

describe('what is deleted and added again', () => {
  it('gets new names that tell of the old ones', async () => {
    const without = new Map([...company].filter(([path]) => !(path.startsWith('studio/src') && code.test(path))));
    const seen = new Set(namesOf(before));
    const gap = carryOver(before, await placedIn(without), seen);
    const again = carryOver(gap, await placedIn(company), seen);
    const lost = before.length - gap.length;
    expect(lost).toBeGreaterThan(50);
    expect(again.filter(({ identity }) => isBack(identity))).toHaveLength(lost);
    expect(again).toHaveLength(before.length);
  });
});
