import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { Day } from '../base/day.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Catalogue } from '../catalog/types.ts';
import type { ScanResult } from '../scan/types.ts';
import { defaultLimits, type FileLimits } from './file-source/limits.ts';
import { openFolder } from './file-source/open-folder.ts';
import { readHead } from './git/head.ts';
import { rulesKey } from './history/cache.ts';
import { KnowledgeCache } from './job/knowledge-cache.ts';
import { type Knowledge, type RunOutcome, type ScanEvents, ScanRun } from './job/scan-run.ts';
import { defaultParseLimits, type ParseLimits } from './parsers/grammar-parsers.ts';
import type { ScanFailure } from './scan-failure.ts';
import { WorkerPool } from './workers/worker-pool.ts';

export interface ScannerOptions {
  readonly catalogue: Catalogue;
  readonly toolVersion: string;
  /** Path of the bundled `core/node/workers/scan-worker.ts`. */
  readonly workerScript: string;
  /** Folder with the tree-sitter runtime (`tree-sitter.cjs` or `.js`, `tree-sitter.wasm`) and the grammars. */
  readonly grammarsFolder: string;
  /** Threads; by default one fewer than cores, at least 2, at most 8. */
  readonly workers?: number;
  readonly fileLimits?: Partial<FileLimits>;
  readonly parseLimits?: Partial<ParseLimits>;
  /** Milliseconds one file may take in all before it is given up. */
  readonly fileTime?: number;
  /** Megabytes of one thread's heap to begin with. A code base that needs more is tried again with more. */
  readonly heapMegabytes?: number;
  /** Where to keep what a scan found out, so that the next one of the same folder only reads what changed. */
  readonly cacheFolder?: string;
}

export interface ScanRequest extends ScanEvents {
  readonly root: string;
  readonly today: Day;
  readonly signal?: AbortSignal;
}

export interface Scanner {
  /** One scan at a time. Fails with `cancelled` as soon as the signal aborts. */
  scan(request: ScanRequest): Promise<Result<ScanResult, ScanFailure>>;
  /** Ends all threads, once what shall be kept is on the disk. */
  close(): Promise<void>;
}

const nothingKnown: Knowledge = { records: new Map(), projects: new Map() };

const mostWorkers = 8;
const heapMegabytes = 512;
const roomyHeapMegabytes = 2048;
const fileTime = 20_000;

const workerCount = (): number => Math.min(mostWorkers, Math.max(2, availableParallelism() - 1));

/** Keeps its threads between scans, so that later ones start at once. */
export const createScanner = (options: ScannerOptions): Scanner => {
  const limits = { ...defaultLimits, ...options.fileLimits };
  const newPool = () =>
    new WorkerPool({
      script: options.workerScript,
      setup: {
        catalogue: options.catalogue,
        grammarsFolder: options.grammarsFolder,
        fileLimits: limits,
        parseLimits: { ...defaultParseLimits, ...options.parseLimits },
      },
      heapMegabytes: options.heapMegabytes ?? heapMegabytes,
      roomyHeapMegabytes,
      workers: options.workers ?? workerCount(),
      fileTime: options.fileTime ?? fileTime,
    });
  let pool = newPool();
  let scans = 0;
  const { cacheFolder, catalogue, workerScript } = options;
  const cache = cacheFolder === undefined ? null : new KnowledgeCache(cacheFolder, rulesKey(catalogue, workerScript));

  const scan = async (request: ScanRequest): Promise<Result<ScanResult, ScanFailure>> => {
    const opened = openFolder(request.root);
    if (!opened.ok) return opened;
    const realRoot = opened.value;
    const signal = request.signal ?? new AbortController().signal;
    if (signal.aborted) return err({ code: 'cancelled', detail: realRoot });
    if (pool.isClosed) pool = newPool();
    pool.start();
    scans += 1;
    const current = pool;
    const stop = () => void current.close('cancelled');
    signal.addEventListener('abort', stop, { once: true });
    try {
      const earlier = cache && (cache.read(realRoot) ?? nothingKnown);
      const run = new ScanRun({ scan: scans, realRoot, pool, limits, signal, events: request, earlier });
      const outcome = await run.run();
      if (!outcome.ok) return outcome;
      cache?.keep(realRoot, outcome.value);
      return ok(toResult(options, request, realRoot, outcome.value));
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };

  const close = async (): Promise<void> => {
    await Promise.all([pool.close('closed'), cache?.settled()]);
  };

  return { scan, close };
};

const toResult = (
  options: ScannerOptions,
  request: ScanRequest,
  realRoot: string,
  outcome: RunOutcome,
): ScanResult => ({
  formatVersion: 1,
  toolVersion: options.toolVersion,
  catalogueVersion: options.catalogue.version,
  catalogueDay: options.catalogue.day,
  today: request.today,
  root: { name: basename(realRoot), ...readHead(realRoot) },
  findings: outcome.linked.findings,
  signals: outcome.linked.signals,
  coverage: outcome.coverage,
});

/** A single scan with threads of its own. */
export const runScan = async (options: ScannerOptions & ScanRequest): Promise<Result<ScanResult, ScanFailure>> => {
  const scanner = createScanner(options);
  try {
    return await scanner.scan(options);
  } finally {
    await scanner.close();
  }
};
