import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DetectionCheck } from '../../accuracy/check.ts';
import { type Fault, faultsOf } from '../../accuracy/faults.ts';
import { resultOf } from '../../accuracy/result.ts';
import { ok, type Result } from '../../base/result.ts';
import type { ScanFailure } from '../scan-failure.ts';
import { type Labelled, readLabelSet } from './label-set.ts';
import { type LabelledScan, languagesOf, scanLabelled } from './scan-labelled.ts';

const mostText = 200;

const textOf = async ({ repo, path, line }: Fault, repositories: readonly Labelled[]): Promise<string> => {
  const folder = repositories.find(({ file }) => file.repo === repo)?.folder;
  if (folder === undefined) return '';
  const lines = (await readFile(join(folder, path), 'utf8')).split(/\r?\n/);
  return (lines[line - 1] ?? '').trim().slice(0, mostText);
};

/**
 * Scans the labelled repositories below `folder`, each beside its label file, and tells what a person found that was not
 * found, and what was found that no person did.
 */
export const checkDetection = async (
  folder: string,
  scan: LabelledScan,
): Promise<Result<DetectionCheck, ScanFailure>> => {
  const { repositories } = await readLabelSet(folder, folder);
  const scanned = await scanLabelled(repositories, scan);
  if (!scanned.ok) return scanned;
  const answered = scanned.value.map(({ repository: { file }, findings }) => ({ file, findings }));
  const { scores, ...told } = resultOf(answered, languagesOf(scan.catalogue));
  const faults = faultsOf(scores).map(async (fault) => ({ ...fault, text: await textOf(fault, repositories) }));
  return ok({ ...told, faults: await Promise.all(faults) });
};
