import type { CheckProgress } from '../../accuracy/check.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Catalogue } from '../../catalog/types.ts';
import { createDetector } from '../../scan/index.ts';
import type { Finding } from '../../scan/types.ts';
import type { ScanFailure } from '../scan-failure.ts';
import { createScanner } from '../scanner.ts';
import type { Labelled } from './label-set.ts';

export interface LabelledScan {
  readonly catalogue: Catalogue;
  readonly toolVersion: string;
  readonly workerScript: string;
  readonly grammarsFolder: string;
  readonly signal?: AbortSignal;
  /** Told before each repository. */
  readonly onRepository: (progress: CheckProgress) => void;
}

export interface Scanned {
  readonly repository: Labelled;
  readonly findings: readonly Finding[];
}

/** Scans each repository as the app does, without any cache. Fails as a whole where one fails: a figure without it would be wrong. */
export async function scanLabelled(
  repositories: readonly Labelled[],
  { onRepository, signal, ...parts }: LabelledScan,
): Promise<Result<readonly Scanned[], ScanFailure>> {
  const scanner = createScanner(parts);
  const scanned: Scanned[] = [];
  try {
    for (const repository of repositories) {
      onRepository({ repository: repository.name, done: scanned.length, repositories: repositories.length });
      const request = { root: repository.folder, today: parts.catalogue.day };
      const result = await scanner.scan(signal ? { ...request, signal } : request);
      if (!result.ok) return err(result.error);
      scanned.push({ repository, findings: result.value.findings });
    }
  } finally {
    await scanner.close();
  }
  return ok(scanned);
}

/** The language or format of a path, as the scanner takes it; `other` for what it does not read. */
export const languagesOf = (catalogue: Catalogue): ((path: string) => string) => {
  const detector = createDetector(catalogue);
  return (path) => detector.interest(path)?.language ?? 'other';
};
