import path from 'node:path';
import { readOwnership } from '../../node/ownership/read-ownership.ts';
import { ownershipJson } from '../../report/formats/history/ownership-json.ts';
import { ownershipText } from '../../report/formats/history/ownership-text.ts';
import { assessFolder, type ScanOptions } from '../assessment.ts';
import { CliFailure, type ExitCode, exitCodes } from '../failure.ts';
import { cacheFolderOf, type HistoryOptions } from '../history.ts';
import { untilInterrupted } from '../interrupt.ts';
import { checkTarget, print, say, writeWhole } from '../output.ts';
import { failureSentences } from '../scan-failures.ts';

export interface OwnersCommandOptions extends ScanOptions, Pick<HistoryOptions, 'cache'> {
  readonly format: 'text' | 'json';
  readonly output?: string;
}

/** Who owns each finding, how old it is, and where vendor code changes most. */
export const ownersCommand = async (folder: string, options: OwnersCommandOptions): Promise<ExitCode> => {
  const target = options.output === undefined ? null : await checkTarget(options.output);
  const { scan, today, labels } = await assessFolder(folder, options);
  const root = path.resolve(folder);
  const request = { folder: root, commit: scan.root.commit, places: scan.findings, today };
  const cacheFolder = cacheFolderOf(options.cache);
  const outcome = await untilInterrupted((signal) => readOwnership({ ...request, cacheFolder, signal }));
  if (!outcome.ok) throw new CliFailure(...failureSentences[outcome.error.code](root, outcome.error.detail));
  const text =
    options.format === 'json' ? ownershipJson(scan, outcome.value) : ownershipText(scan, outcome.value, labels.vendors);
  if (target === null) await print(text);
  else {
    await writeWhole(target, text);
    say(`written to ${target}`);
  }
  return exitCodes.clean;
};
