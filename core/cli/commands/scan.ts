import { reportJson } from '../../report/formats/json.ts';
import { reportText } from '../../report/formats/text.ts';
import type { Assessment } from '../../report/types.ts';
import { assessFolder, type ScanOptions } from '../assessment.ts';
import { type ExitCode, exitCodes } from '../failure.ts';
import { checkTarget, print, say, writeWhole } from '../output.ts';

export const scanFormats = ['text', 'json'] as const;

export interface ScanCommandOptions extends ScanOptions {
  readonly format: (typeof scanFormats)[number];
  readonly output?: string;
}

const writers: Readonly<Record<ScanCommandOptions['format'], (assessment: Assessment) => string>> = {
  text: reportText,
  json: reportJson,
};

/** Scans and shows. Ends clean whenever the scan ran, whatever it found: judging findings is the policy gate's work. */
export const scanCommand = async (folder: string, options: ScanCommandOptions): Promise<ExitCode> => {
  const target = options.output === undefined ? null : await checkTarget(options.output);
  const text = writers[options.format](await assessFolder(folder, options));
  if (target === null) await print(text);
  else {
    await writeWhole(target, text);
    say(`written to ${target}`);
  }
  return exitCodes.clean;
};
