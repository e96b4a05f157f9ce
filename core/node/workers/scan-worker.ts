import { createDetector } from '../../scan/index.ts';
import { runWorker } from './run-worker.ts';

/** Entry of the worker threads. */
runWorker(createDetector);
