import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { shippedCatalogue } from '../../core/catalog/shipped.ts';
import { checkDetection } from '../../core/node/accuracy/check-detection.ts';
import { originsOf } from '../../core/node/history/explain.ts';
import { runHistory } from '../../core/node/history/run-history.ts';
import { readOwnership } from '../../core/node/ownership/read-ownership.ts';
import { runScan } from '../../core/node/scanner.ts';
import { refuse } from '../ipc/answer.ts';
import type { FromEngine, ToEngine } from './messages.ts';

type Start = Exclude<ToEngine, { type: 'cancel' }>;
type StartScan = Extract<ToEngine, { type: 'start' }>;
type StartHistory = Extract<ToEngine, { type: 'start-history' }>;
type Explain = Extract<ToEngine, { type: 'explain' }>;
type Check = Extract<ToEngine, { type: 'check-detection' }>;
type StartOwnership = Extract<ToEngine, { type: 'start-ownership' }>;

const tell = (message: FromEngine): void => process.parentPort.postMessage(message);

/** The bundles of the workers and the grammars lie beside this one, in the project as in a packaged app. */
const beside = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

const readCatalogue = async (file: string) => {
  const catalogue = shippedCatalogue(JSON.parse(await readFile(file, 'utf8')));
  if (catalogue === null) throw new Error(`${file} is not a catalogue`);
  return catalogue;
};

const scan = async (start: StartScan, signal: AbortSignal): Promise<FromEngine> => {
  const outcome = await runScan({
    root: start.root,
    today: start.today,
    toolVersion: start.toolVersion,
    cacheFolder: start.cacheFolder,
    catalogue: await readCatalogue(start.catalogueFile),
    workerScript: beside('scan-worker.js'),
    grammarsFolder: beside('..', 'grammars'),
    signal,
    onProgress: (progress) => tell({ type: 'progress', progress }),
    onFindings: (findings) => tell({ type: 'findings', findings }),
  });
  return outcome.ok ? { type: 'finished', result: outcome.value } : { type: 'failed', error: outcome.error };
};

const history = async (start: StartHistory, signal: AbortSignal): Promise<FromEngine> => {
  const outcome = await runHistory({
    folder: start.root,
    since: start.since,
    every: start.every,
    today: start.today,
    toolVersion: start.toolVersion,
    cacheFolder: start.cacheFolder,
    catalogue: await readCatalogue(start.catalogueFile),
    workerScript: beside('scan-worker.js'),
    grammarsFolder: beside('..', 'grammars'),
    signal,
    onProgress: (progress) => tell({ type: 'history-progress', progress }),
  });
  return outcome.ok ? { type: 'history-finished', result: outcome.value } : { type: 'failed', error: outcome.error };
};

const explain = async ({ root, commit, since, places }: Explain, signal: AbortSignal): Promise<FromEngine> => ({
  type: 'explained',
  origins: await originsOf(root, commit, places, since, signal),
});

/** Authors of thousands of files take a while: what is known is told every few seconds. */
const partEvery = 4_000;

const ownership = async (start: StartOwnership, signal: AbortSignal): Promise<FromEngine> => {
  const { root: folder, commit, places, today, cacheFolder } = start;
  for (let before = -1; ; ) {
    const request = { folder, commit, places, today, cacheFolder, time: partEvery, signal };
    const outcome = await readOwnership(request);
    if (signal.aborted) return { type: 'failed', error: refuse('cancelled', folder).error };
    if (!outcome.ok) return { type: 'failed', error: outcome.error };
    const { complete, places: told } = outcome.value;
    const known = told.filter(({ origin, uncommitted }) => origin !== null || uncommitted).length;
    if (complete || known <= before) return { type: 'ownership', report: { ...outcome.value, complete: true } };
    tell({ type: 'ownership-part', report: outcome.value });
    before = known;
  }
};

const check = async (start: Check, signal: AbortSignal): Promise<FromEngine> => {
  const outcome = await checkDetection(start.labelledFolder, {
    catalogue: await readCatalogue(start.catalogueFile),
    toolVersion: start.toolVersion,
    workerScript: beside('scan-worker.js'),
    grammarsFolder: beside('..', 'grammars'),
    signal,
    onRepository: (progress) => tell({ type: 'check-progress', progress }),
  });
  return outcome.ok ? { type: 'checked', check: outcome.value } : { type: 'failed', error: outcome.error };
};

const answerTo = (message: Start, signal: AbortSignal): Promise<FromEngine> => {
  switch (message.type) {
    case 'start':
      return scan(message, signal);
    case 'start-history':
      return history(message, signal);
    case 'explain':
      return explain(message, signal);
    case 'start-ownership':
      return ownership(message, signal);
    case 'check-detection':
      return check(message, signal);
  }
};

const start = async (message: Start, signal: AbortSignal): Promise<void> => {
  try {
    tell(await answerTo(message, signal));
  } catch (cause) {
    process.stderr.write(`untether: scan failed: ${cause instanceof Error ? cause.stack : String(cause)}\n`);
    tell({ type: 'failed', error: refuse('internal', cause instanceof Error ? cause.message : 'scan failed').error });
  }
};

const cancellation = new AbortController();
process.parentPort.on('message', ({ data }: { data: ToEngine }) => {
  if (data.type === 'cancel') cancellation.abort();
  else void start(data, cancellation.signal);
});
