import { parentPort } from 'node:worker_threads';
import { packFacts, unpackFacts } from '../../../../core/node/workers/packed-facts.ts';
import type { FileFacts } from '../../../../core/scan/detector.ts';

const facts = { path: 'a.ts', text: 'fal.run('.repeat(20) } as unknown as FileFacts;

parentPort?.postMessage('packing');
for (;;) unpackFacts(packFacts(facts));
