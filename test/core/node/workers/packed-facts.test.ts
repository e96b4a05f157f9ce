import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { packFacts, unpackFacts } from '../../../../core/node/workers/packed-facts.ts';
import type { FileFacts } from '../../../../core/scan/detector.ts';
import { bundleWorker } from '../support/engine.ts';

describe('packed facts', () => {
  it('come back as they were, whatever their text', () => {
    const facts = { path: 'ä/😀.ts', lines: ['\u0000', '\uD800', 'x'.repeat(70_000)] } as unknown as FileFacts;
    expect(unpackFacts(packFacts(facts))).toEqual(facts);
  });

  it('do not take the process along when a thread is ended in the middle of packing', async () => {
    const script = await bundleWorker('packing-worker');
    for (let millisecond = 0; millisecond < 40; millisecond += 1) {
      const worker = new Worker(script);
      await once(worker, 'message');
      await wait(millisecond);
      expect(await worker.terminate()).toBe(1);
    }
  });
});
