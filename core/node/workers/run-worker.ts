import { parentPort, workerData } from 'node:worker_threads';
import type { Catalogue } from '../../catalog/types.ts';
import type { Detector } from '../../scan/detector.ts';
import { GrammarParsers } from '../parsers/grammar-parsers.ts';
import { BatchRunner } from './batch-runner.ts';
import { BlobRunner } from './blob-runner.ts';
import { FileJudge } from './file-judge.ts';
import {
  type Envelope,
  noFile,
  statusSlots,
  type WorkerReply,
  type WorkerRequest,
  type WorkerSetup,
} from './protocol.ts';
import { Resolver } from './resolver.ts';
import { resolveStates } from './state-resolver.ts';

/**
 * Serves requests of the host one after the other, for as long as the thread lives. An error in it ends the
 * thread: the host names the file, starts another thread and goes on.
 */
export const runWorker = (createDetector: (catalogue: Catalogue) => Detector): void => {
  // The pool of this engine is the only one to start the script, with this setup.
  const setup = workerData as WorkerSetup;
  const port = parentPort;
  if (port === null) throw new Error('this script runs in a worker thread only');
  const status = new Int32Array(setup.status);
  const detector = createDetector(setup.catalogue);
  const parsers = new GrammarParsers(setup.grammarsFolder, setup.parseLimits);
  const judge = new FileJudge(detector, parsers);
  const runner = new BatchRunner(detector, judge, setup.fileLimits);
  const blobs = new BlobRunner(detector, judge);
  const resolver = new Resolver(detector);
  const onFile = (row: number): void => void Atomics.store(status, statusSlots.file, row);

  const answer = async (request: WorkerRequest): Promise<WorkerReply> => {
    switch (request.type) {
      case 'batch':
        return runner.run(request, onFile);
      case 'blobs':
        return blobs.run(request, onFile);
      case 'interests':
        return { type: 'interests', interests: blobs.interestsOf(request.paths) };
      case 'resolve':
        return resolver.resolve(request);
      case 'resolve-states':
        return resolveStates(detector, request);
    }
  };

  let line: Promise<void> = Promise.resolve();
  port.on('message', (request: Envelope<WorkerRequest>) => {
    line = line.then(async () => {
      Atomics.store(status, statusSlots.file, noFile);
      Atomics.store(status, statusSlots.request, request.id);
      const body = await answer(request.body);
      const reply: Envelope<WorkerReply> = { id: request.id, body };
      port.postMessage(reply);
    });
  });
};
