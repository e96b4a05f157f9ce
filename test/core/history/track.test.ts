import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprints } from '../../../core/history/fingerprint.ts';
import { lifespans } from '../../../core/history/lifespans.ts';
import { beginTracking, carryOver, isBack } from '../../../core/history/track.ts';
import type { Placed, Snapshot, Tracked } from '../../../core/history/types.ts';
import { type Mark, placedIn } from '../../helpers/placed.ts';
import { around } from '../../helpers/sample-states.ts';

const wan: readonly Mark[] = [
  { anchor: 'VideoSynthesis.async_call(', vendor: 'alibaba-wan', symbol: 'VideoSynthesis.async_call' },
  { anchor: 'VideoSynthesis.wait(', vendor: 'alibaba-wan', symbol: 'VideoSynthesis.wait', operation: 'poll' },
];
const path = 'promo/promo/wan.py';
const wanIn = (files: ReadonlyMap<string, string>): Placed[] => placedIn(path, files.get(path) ?? '', wan);

/** Tracks states one after the other, one a month. */
function track(...states: readonly (readonly Placed[])[]): Snapshot[] {
  const seen = new Set<string>();
  let before: Tracked[] = [];
  return states.map((state, index) => {
    before = index === 0 ? beginTracking(state) : carryOver(before, state, seen);
    for (const { identity } of before) seen.add(identity);
    return { commit: `c${index}`, day: `2026-0${index + 1}-01`, findings: before, numbers: [] };
  });
}

const identities = (snapshot: Snapshot | undefined): string[] =>
  snapshot?.findings.map(({ identity }) => identity) ?? [];

describe('fingerprints', () => {
  const twice = placedIn('a.ts', 'function f() {\n  x.go(1);\n  x.go(1);\n}\n', [{ anchor: 'x.go(', symbol: 'go' }]);

  it('tell two of the same content apart', () => {
    expect(new Set(fingerprints(twice)).size).toBe(2);
  });

  it('are the same whatever the order and the file', () => {
    const elsewhere = twice.map((one) => ({ ...one, finding: { ...one.finding, path: 'z/b.ts' } }));
    expect(fingerprints([...twice].reverse()).reverse()).toEqual(fingerprints(twice));
    expect(fingerprints(elsewhere)).toEqual(fingerprints(twice));
  });

  it('are short and fit to be keys', () => {
    expect(fingerprints(twice)).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.1$/), expect.stringMatching(/\.2$/)]);
  });
});

describe('an identity', () => {
  it('is kept by code that stays, moves and changes its model', () => {
    const text = (model: string) => `def spot():\n    return VideoSynthesis.async_call(model="${model}")\n`;
    const state = (model: string, file: string, above = '') =>
      placedIn(
        file,
        above + text(model),
        wan.map((mark) => ({ ...mark, model })),
      );
    const snapshots = track(
      state('wan2.6-t2v', 'a.py'),
      state('wan2.6-t2v', 'a.py', 'import os\n\n'),
      state('happyhorse-1.1-t2v', 'a.py'),
      state('happyhorse-1.1-t2v', 'b.py'),
    );
    expect(new Set(snapshots.flatMap(identities)).size).toBe(1);
  });

  it('ends with a removal; what is added again is told as back', () => {
    const there = wanIn(around('Take Wan out').before);
    const gone = wanIn(around('Take Wan out').after);
    const again = wanIn(around('Bring Wan back').after);
    expect([there.length, gone.length, again.length]).toEqual([2, 0, 2]);
    const snapshots = track(there, gone, again);
    const [, , last] = snapshots;
    expect(identities(snapshots[0]).some((identity) => identities(last).includes(identity))).toBe(false);
    const spans = lifespans(snapshots);
    expect(spans.map(({ from, until }) => [from.commit, until?.commit ?? null])).toEqual([
      ['c0', 'c1'],
      ['c0', 'c1'],
      ['c2', null],
      ['c2', null],
    ]);
  });

  it('names the one it follows where the very same code is back', () => {
    const there = wanIn(around('Take Wan out').before);
    const [first, , third] = track(there, [], there);
    expect(identities(third)).toEqual(identities(first).map((identity) => `${identity}~2`));
    expect(identities(third).every(isBack)).toBe(true);
    expect(lifespans(track(there, [], there)).map(({ back }) => back)).toEqual([false, false, true, true]);
  });

  it('is never given twice', () => {
    const there = wanIn(around('Take Wan out').before);
    const snapshots = track(there, [], there, [], there);
    expect(identities(snapshots[4])).toEqual(identities(snapshots[0]).map((identity) => `${identity}~3`));
  });
});

describe('tracking any series of states', () => {
  const anyState = fc
    .array(fc.record({ file: fc.constantFrom('a', 'b'), name: fc.constantFrom('run', 'make') }), { maxLength: 6 })
    .map((calls) =>
      ['a', 'b'].flatMap((file) => {
        const here = calls.filter((one) => one.file === file);
        const text = here.map(({ name }) => `import x\nfunction ${name}() {\n  x.go(1);\n}\n`).join('\n');
        return placedIn(`${file}.ts`, text, [
          { anchor: 'x.go(', symbol: 'go' },
          { anchor: 'import x', symbol: 'x', kind: 'import' },
        ]);
      }),
    );

  it('gives every finding of a state a name of its own', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1, maxLength: 5 }), (states) => {
        for (const one of track(...states)) expect(new Set(identities(one)).size).toBe(one.findings.length);
      }),
    );
  });

  it('never gives a name again that has ended', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 3, maxLength: 5 }), (states) => {
        const named = track(...states).map((one) => new Set(identities(one)));
        for (const name of new Set(named.flatMap((names) => [...names]))) {
          const present = named.map((names) => names.has(name));
          expect(present.slice(present.indexOf(true), present.lastIndexOf(true) + 1)).not.toContain(false);
        }
      }),
    );
  });
});
