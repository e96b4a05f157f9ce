import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { rulesKey } from '../../../core/node/history/cache.ts';
import { KnowledgeCache } from '../../../core/node/job/knowledge-cache.ts';
import { runScan } from '../../../core/node/scanner.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import { bundleWorker, engineOptions } from './support/engine.ts';
import { mark } from './support/fake-detector.ts';
import { newFolder, write } from './support/folders.ts';

let workerScript: string;
beforeAll(async () => {
  workerScript = await bundleWorker('fake-worker');
});

const candidate = `const a = 1;\n${mark}(a);\n`;
const files = { 'a.ts': candidate, 'b.ts': 'nothing();', 'c.py': mark };

const scanOf = async (root: string, cacheFolder?: string): Promise<ScanResult> => {
  const kept = cacheFolder === undefined ? {} : { cacheFolder };
  const outcome = await runScan({ ...engineOptions(workerScript), ...kept, root, today: '2026-11-25' });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};

const cacheAt = (folder: string): KnowledgeCache =>
  new KnowledgeCache(folder, rulesKey(engineOptions(workerScript).catalogue, workerScript));

const paths = ({ findings }: ScanResult): string[] => findings.map((finding) => finding.path);

describe('a scan that remembers the one before', () => {
  it('tells what a first scan tells, after files have changed, come and gone', async () => {
    const [root, cache] = [newFolder(files), newFolder({})];
    await scanOf(root, cache);
    write(root, { 'b.ts': candidate, 'd.ts': candidate, 'c.py': 'nothing()' });
    rmSync(path.join(root, 'a.ts'));
    const again = await scanOf(root, cache);
    expect(paths(again)).toEqual(['b.ts', 'd.ts']);
    expect(again).toEqual(await scanOf(root));
  });

  it('does not read files that are as they were', async () => {
    const [root, cache] = [newFolder(files), newFolder({})];
    await scanOf(root, cache);
    const known = cacheAt(cache).read(root);
    if (known === null) throw new Error('nothing was kept');
    const records = new Map(known.records);
    const record = records.get('a.ts');
    if (record === undefined) throw new Error('a.ts was not kept');
    records.set('a.ts', { ...record, facts: null, isSource: false });
    const damaged = cacheAt(cache);
    damaged.keep(root, { ...known, records });
    await damaged.settled();
    expect(paths(await scanOf(root, cache))).toEqual(['c.py']);
  });

  it('is a first scan where what was kept is damaged, or of another catalogue or engine', async () => {
    const [root, cache] = [newFolder(files), newFolder({})];
    const first = await scanOf(root, cache);
    expect(new KnowledgeCache(cache, 'others').read(root)).toBeNull();
    rmSync(path.join(cache, 'scans'), { recursive: true });
    writeFileSync(path.join(cache, 'scans'), 'a file where a folder should be');
    expect(await scanOf(root, cache)).toEqual(first);
  });
});
