import { resolve } from 'node:path';
import { assess } from '../assess/assess.ts';
import type { Day } from '../base/day.ts';
import type { ScanFailure } from '../node/scan-failure.ts';
import { runScan } from '../node/scanner.ts';
import type { Assessment } from '../report/types.ts';
import type { ScanResult } from '../scan/types.ts';
import { today } from './arguments.ts';
import { CliFailure } from './failure.ts';
import { say } from './output.ts';
import { progressLine } from './progress.ts';
import { grammarsFolder, readCatalogue, workerScript } from './resources.ts';
import { type SettingOptions, settingsFrom } from './settings.ts';
import { toolVersion } from './version.ts';

export interface ScanOptions extends SettingOptions {
  readonly today?: Day;
  readonly catalog?: string;
  readonly progress?: boolean;
  readonly verbose?: boolean;
}

type Sentence = (folder: string, detail: string) => readonly [what: string, next: string];

const failureSentences: Readonly<Record<ScanFailure['code'], Sentence>> = {
  'folder-missing': (folder) => [`There is no folder ${folder}.`, 'Check the path and try again.'],
  'not-a-folder': (folder) => [`${folder} is a file, not a folder.`, 'Give the folder that holds the code.'],
  'no-permission': (folder) => [
    `There is no permission to read ${folder}.`,
    'Change its rights or choose another folder.',
  ],
  'folder-empty': (folder) => [`${folder} holds no files to read.`, 'Give the folder that holds the code.'],
  cancelled: () => ['The scan was stopped.', 'Nothing was written.'],
  'engine-crashed': (folder, detail) => [
    `The scan of ${folder} broke off: ${detail}.`,
    'Nothing was written; try again, and report it with the folder that caused it.',
  ],
};

/** One Ctrl-C stops the scan and leaves nothing behind; a second one ends the process as usual. */
const untilInterrupted = async <Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> => {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', onInterrupt);
  }
};

const tellTroubles = ({ coverage }: ScanResult, verbose: boolean | undefined): void => {
  const { diagnostics } = coverage;
  if (diagnostics.length === 0) return;
  if (verbose !== true)
    say(
      `${diagnostics.length} ${diagnostics.length === 1 ? 'file' : 'files'} gave trouble; --verbose names what happened`,
    );
  else for (const { path, code, detail } of diagnostics) say(`${JSON.stringify(path || '.')}: ${code}: ${detail}`);
};

/** Scans a folder and judges what was found, by the options of the command. */
export const assessFolder = async (folder: string, options: ScanOptions): Promise<Assessment> => {
  const root = resolve(folder);
  const day = options.today ?? today();
  const settings = await settingsFrom(options);
  const catalogue = await readCatalogue(options.catalog);
  const line = progressLine(process.stderr, options.progress);
  const outcome = await untilInterrupted((signal) =>
    runScan({ root, today: day, catalogue, toolVersion, workerScript, grammarsFolder, signal, onProgress: line.show }),
  );
  line.end();
  if (!outcome.ok) throw new CliFailure(...failureSentences[outcome.error.code](root, outcome.error.detail));
  tellTroubles(outcome.value, options.verbose);
  return assess({ scan: outcome.value, catalogue, settings, today: day });
};
