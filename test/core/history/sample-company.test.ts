import { describe, expect, it } from 'vitest';
import { contextsIn } from '../../../core/history/context.ts';
import { type Difference, differenceBetween } from '../../../core/history/difference.ts';
import { beginTracking, carryOver } from '../../../core/history/track.ts';
import type { Placed, Snapshot, Tracked } from '../../../core/history/types.ts';
import type { Finding } from '../../../core/scan/types.ts';
import { around } from '../../helpers/sample-states.ts';
import { scanTexts } from '../../helpers/scan-texts.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

async function placedIn(texts: ReadonlyMap<string, string>): Promise<Placed[]> {
  const { findings } = await scanTexts(texts, shippedCatalogue);
  const byPath = new Map<string, Finding[]>();
  for (const one of findings) byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
  return [...byPath].flatMap(([path, found]) => {
    const contexts = contextsIn(texts.get(path) ?? '', found);
    return found.map((finding, index) => ({ finding, context: contexts[index] ?? { enclosing: null, code: null } }));
  });
}

const snapshot = (commit: string, findings: readonly Tracked[]): Snapshot => ({
  commit,
  day: '2026-01-01',
  findings,
  numbers: [],
});

/** What one commit changed, told without a word from git. */
async function changesOf(subject: string): Promise<Difference> {
  const { before, after } = around(subject);
  const old = beginTracking(await placedIn(before));
  const now = carryOver(old, await placedIn(after), new Set(old.map(({ identity }) => identity)));
  return differenceBetween(snapshot('before', old), snapshot('after', now));
}

const told = ({ added, removed, changed }: Difference) => ({
  added: added.length,
  removed: removed.length,
  changes: [...new Set(changed.map(({ change }) => change))],
});

describe('commits of the sample company, scanned before and after', () => {
  it('change nothing where all code was formatted anew', async () => {
    const difference = await changesOf('Format all TypeScript');
    expect(told(difference)).toEqual({ added: 0, removed: 0, changes: [] });
    expect(difference.same).toBeGreaterThan(70);
  });

  it('move and change nothing else where a folder and a file got other names', async () => {
    expect(told(await changesOf('Name the folder after the thing'))).toEqual({
      added: 0,
      removed: 0,
      changes: ['moved'],
    });
  });

  it('change models, and one place more each time one is added', async () => {
    const { changed, removed } = await changesOf('Take the newer models');
    const models = changed.filter(({ change }) => change === 'model').map(({ after }) => after.finding.model);
    expect(models).toEqual(expect.arrayContaining(['gen4.5', 'bytedance/seedance-2.0/image-to-video']));
    expect(removed).toEqual([]);
  });

  it('change the vendor where the viewer joins rooms of somebody else', async () => {
    const { changed } = await changesOf('Join LiveKit rooms in the viewer');
    const vendors = changed.filter(({ change }) => change === 'vendor');
    expect(vendors.map(({ before, after }) => [before.finding.vendor, after.finding.vendor])).toContainEqual([
      'twilio-video',
      'livekit',
    ]);
  });

  it('add what is back, and say so', async () => {
    const before = beginTracking(await placedIn(around('Take Wan out').before));
    const without = carryOver(before, await placedIn(around('Take Wan out').after), identities(before));
    const seen = identities(before, without);
    const again = carryOver(without, await placedIn(around('Bring Wan back').after), seen);
    const { added, removed } = differenceBetween(snapshot('before', before), snapshot('again', again));
    const wan = ({ finding }: Tracked): boolean => finding.path === 'promo/promo/wan.py';
    expect(removed.filter(wan).length).toBeGreaterThan(2);
    expect(added.filter((one) => wan(one.finding) && one.back).length).toBeGreaterThan(0);
    expect(added.filter((one) => one.back && one.finding.finding.path.startsWith('studio/'))).toEqual([]);
  });
});

const identities = (...states: readonly (readonly Tracked[])[]): Set<string> =>
  new Set(states.flatMap((state) => state.map(({ identity }) => identity)));
