import { resolve } from 'node:path';
import { assess } from '../assess/assess.ts';
import type { Day } from '../base/day.ts';
import { runScan } from '../node/scanner.ts';
import type { Assessment } from '../report/types.ts';
import type { ScanResult } from '../scan/types.ts';
import { today } from './arguments.ts';
import { CliFailure } from './failure.ts';
import { untilInterrupted } from './interrupt.ts';
import { say } from './output.ts';
import { progressLine } from './progress.ts';
import { grammarsFolder, readCatalogue, workerScript } from './resources.ts';
import { failureSentences } from './scan-failures.ts';
import { type SettingOptions, settingsFrom } from './settings.ts';
import { toolVersion } from './version.ts';

export interface ScanOptions extends SettingOptions {
  readonly today?: Day;
  readonly catalog?: string;
  readonly progress?: boolean;
  readonly verbose?: boolean;
}

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
