import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFresh, listInputs, takeManifest } from '../../build/bundle/freshness.mjs';
import { withLock } from '../../build/bundle/lock.mjs';

let root: string;
const places = ['src', 'package.json', 'not-there'];
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'untether-fresh-'));
  write('package.json', '{}');
  write('src/a.ts', 'a');
  write('src/deep/b.ts', 'b');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a built target', () => {
  it('lists its inputs sorted, without what does not exist and without hidden files', () => {
    write('src/.DS_Store', '');
    expect(listInputs(root, places)).toEqual(['package.json', 'src/a.ts', 'src/deep/b.ts']);
  });

  it('is fresh while its inputs are as they were', () => {
    expect(isFresh(root, places, takeManifest(root, places))).toBe(true);
  });

  it('is fresh after a touch that changes no content', () => {
    const manifest = takeManifest(root, places);
    utimesSync(path.join(root, 'src/a.ts'), new Date(0), new Date(0));
    expect(isFresh(root, places, manifest)).toBe(true);
  });

  it.each([
    ['changes in length', () => write('src/a.ts', 'aa')],
    [
      'changes at the same length',
      () => {
        write('src/a.ts', 'x');
        utimesSync(path.join(root, 'src/a.ts'), new Date(0), new Date(0));
      },
    ],
    ['is added', () => write('src/c.ts', 'c')],
    ['is removed', () => rmSync(path.join(root, 'src/a.ts'))],
    [
      'is renamed',
      () => {
        rmSync(path.join(root, 'src/a.ts'));
        write('src/z.ts', 'a');
      },
    ],
  ])('is stale when an input %s', (_what, change) => {
    const manifest = takeManifest(root, places);
    change();
    expect(isFresh(root, places, manifest)).toBe(false);
  });

  it('is stale when it was never built', () => {
    expect(isFresh(root, places, null)).toBe(false);
  });
});

describe('the lock', () => {
  it('lets one work at a time', async () => {
    const file = path.join(root, 'lock');
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
    };
    await Promise.all([withLock(file, work('one')), withLock(file, work('two'))]);
    expect(events).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('of a process that has died holds nobody up', async () => {
    const file = path.join(root, 'lock');
    writeFileSync(file, '999999999');
    let worked = false;
    await withLock(file, async () => {
      worked = true;
    });
    expect(worked).toBe(true);
  });

  it('is given back when the work fails', async () => {
    const file = path.join(root, 'lock');
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await withLock(file, () => Promise.resolve());
    expect(listInputs(root, ['lock'])).toEqual([]);
  });
});
