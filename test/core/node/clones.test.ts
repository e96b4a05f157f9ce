import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runScan } from '../../../core/node/scanner.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';
import { bundleWorker, engineOptions } from './support/engine.ts';
import { newFolder, write } from './support/folders.ts';

let workerScript: string;
beforeAll(async () => {
  workerScript = await bundleWorker('real-worker');
});

const scanOf = async (root: string, cacheFolder?: string): Promise<ScanResult> => {
  const kept = cacheFolder === undefined ? {} : { cacheFolder };
  const options = { ...engineOptions(workerScript), catalogue: shippedCatalogue, ...kept };
  const outcome = await runScan({ ...options, root, today: '2026-11-25' });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};

const maker = `import Mux from '@mux/mux-node';\nexport const streamClient = new Mux();\n`;
const user = `import { streamClient } from './stream-client.js';\nexport const make = () => streamClient.video.assets.create({});\n`;
const stranger = `export const make = (streamClient: any) => streamClient.video.assets.create({});\n`;
const files = {
  'shop/package-lock.json': '{}',
  'shop/src/stream-client.ts': maker,
  'shop/src/user.ts': user,
  'tools/package-lock.json': '{}',
  'tools/src/stranger.ts': stranger,
};

const calls = ({ findings }: ScanResult): string[] =>
  findings.filter(({ kind }) => kind === 'call').map((finding) => `${finding.path}:${finding.line}`);

describe('a folder of clones', () => {
  it('holds what each clone holds by itself', async () => {
    const root = newFolder(files);
    const together = await scanOf(root);
    const alone = await Promise.all(
      ['shop', 'tools'].map(async (name) => {
        const { findings } = await scanOf(path.join(root, name));
        return findings.map((finding) => `${name}/${finding.path}:${finding.line} ${finding.kind}`);
      }),
    );
    expect(together.findings.map((finding) => `${finding.path}:${finding.line} ${finding.kind}`)).toEqual(alone.flat());
    expect(calls(together)).toEqual(['shop/src/user.ts:2']);
  });

  it('is told as anew after a change in one of them', async () => {
    const [root, cache] = [newFolder(files), newFolder({})];
    await scanOf(root, cache);
    write(root, { 'shop/src/user.ts': `${user}export const list = () => streamClient.video.assets.list();\n` });
    const again = await scanOf(root, cache);
    expect(again).toEqual(await scanOf(root));
    expect(calls(again)).toEqual(['shop/src/user.ts:2', 'shop/src/user.ts:3']);
    write(root, { 'tools/src/stranger.ts': 'export const nothing = 1;\n' });
    expect((await scanOf(root, cache)).findings).toEqual(again.findings);
  });
});
