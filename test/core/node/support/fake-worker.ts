import { runWorker } from '../../../../core/node/workers/run-worker.ts';
import { createDetector } from './fake-detector.ts';

runWorker(createDetector);
