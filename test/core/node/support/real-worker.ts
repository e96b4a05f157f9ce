import { runWorker } from '../../../../core/node/workers/run-worker.ts';
import { createDetector } from '../../../../core/scan/index.ts';

runWorker(createDetector);
